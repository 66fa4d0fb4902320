package okaybot.platform.console;

import okaybot.answer.Viewer;
import okaybot.place.Place;

/// Who sits at the terminal, and where that is taken to be.
public record ConsoleUser(Viewer viewer, Place place) {
    /// What the terminal is called as a platform.
    public static final String PLATFORM = "terminal";

    /// Somebody who runs the bot and talks with it in private.
    public static ConsoleUser localUser() {
        return new ConsoleUser(new Viewer(PLATFORM + ":you", true), Place.privateChat(PLATFORM));
    }
}
