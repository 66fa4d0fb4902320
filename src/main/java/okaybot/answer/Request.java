package okaybot.answer;

import okaybot.place.Place;

/// Somebody asks for something.
///
/// @param privately whether only the asker will see the answer, whatever is set in the place
public record Request(CommandLine line, Viewer viewer, Place place, PlatformContext platformContext,
        boolean privately) {
    /// What the command is asked about; may be empty.
    public String argument() {
        return line.argument();
    }

    /// The same request for another line.
    public Request withLine(CommandLine other) {
        return new Request(other, viewer, place, platformContext, privately);
    }
}
