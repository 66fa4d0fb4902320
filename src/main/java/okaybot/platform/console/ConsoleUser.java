package okaybot.platform.console;

import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.place.Place;

/// Who types at the terminal, and in which place: settings of servers and channels can be tried in the terminal too.
public record ConsoleUser(Viewer viewer, Place place) {
    /// The name of the terminal as a platform.
    public static final String PLATFORM = "terminal";

    /// The request of a line that this user types.
    public Request request(CommandLine line) {
        return new Request(line, viewer, place, PlatformContext.NONE, false);
    }

    /// The person who hosts the bot, in a private chat with it.
    public static ConsoleUser localUser() {
        return new ConsoleUser(new Viewer(PLATFORM + ":you", true), Place.privateChat(PLATFORM));
    }
}
