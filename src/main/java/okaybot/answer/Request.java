package okaybot.answer;

import java.util.Optional;
import okaybot.place.Place;

/// A command line that somebody has sent, with who sent it and where.
///
/// @param isPrivate whether only the asker will see the answer, whatever the settings of the place say
/// @param id with the platform first, such as `discord:1234`: the same if the platform delivers the same request again, to
/// another instance or after a restart too; empty if it cannot do that
public record Request(CommandLine line, Viewer viewer, Place place, PlatformContext platformContext, boolean isPrivate,
        Optional<String> id) {
    /// A request that is delivered once.
    public Request(CommandLine line, Viewer viewer, Place place, PlatformContext platformContext, boolean isPrivate) {
        this(line, viewer, place, platformContext, isPrivate, Optional.empty());
    }

    /// The argument of the command; may be empty.
    public String argument() {
        return line.argument();
    }

    /// The same request for another line.
    public Request withLine(CommandLine other) {
        return new Request(other, viewer, place, platformContext, isPrivate, id);
    }
}
