package okaybot.platform.console;

import okaybot.answer.Viewer;
import okaybot.settings.Place;

/// Who sits at the terminal, and where that is taken to be.
public record Seat(Viewer viewer, Place place) {
    /// What the terminal is called as a platform.
    public static final String PLATFORM = "terminal";

    /// Somebody who talks with the bot in private.
    public static Seat alone() {
        return new Seat(new Viewer(PLATFORM + ":you", false), Place.direct(PLATFORM));
    }
}
