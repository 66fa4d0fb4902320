package okaybot.answer;

import okaybot.place.Place;

/// A command line that somebody has sent, with who sent it and where.
///
/// @param isPrivate whether only the asker will see the answer, whatever the settings of the place say
public record Request(CommandLine line, Viewer viewer, Place place, PlatformContext platformContext,
        boolean isPrivate) {
    /// The argument of the command; may be empty.
    public String argument() {
        return line.argument();
    }

    /// The same request for another line.
    public Request withLine(CommandLine other) {
        return new Request(other, viewer, place, platformContext, isPrivate);
    }
}
