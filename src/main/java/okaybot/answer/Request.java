package okaybot.answer;

import okaybot.place.Place;

/// Who asks for what, and where.
///
/// @param privately whether the asker alone will see the answer, whatever the place has set
public record Request(CommandLine line, Viewer viewer, Place place, PlatformContext platformContext,
        boolean privately) {
    /// What the command is asked about; empty when it stands alone.
    public String argument() {
        return line.argument();
    }

    public Request withLine(CommandLine other) {
        return new Request(other, viewer, place, platformContext, privately);
    }
}
