package okaybot.answer;

import okaybot.settings.PlaceSettings;

/// Who asks for what, and where.
///
/// @param viewer names the asker the same way every time; nothing else is known about them
/// @param progress the last episode that the viewer has seen; 0 when unknown
/// @param place what holds where the question was asked
/// @param privately whether the asker alone will see the answer, whatever the place has set
public record Request(CommandLine line, String viewer, int progress, PlaceSettings place, boolean privately) {
    /// What the command is asked about; empty when it stands alone.
    public String argument() {
        return line.argument();
    }

    Request with(CommandLine other) {
        return new Request(other, viewer, progress, place, privately);
    }
}
