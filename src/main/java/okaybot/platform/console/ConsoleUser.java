package okaybot.platform.console;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.place.Place;

/// Who types at the terminal, and in which place: settings of servers and channels can be tried in the terminal too.
///
/// @param locale the language in which the terminal speaks
public record ConsoleUser(Viewer viewer, Place place, Locale locale) {
    /// The name of the terminal as a platform.
    public static final String PLATFORM = "terminal";

    private static final PlatformContext CONTEXT = new PlatformContext(false, List.of(), Optional.empty(), Map.of(),
            Optional.of(ZoneId.systemDefault()));

    /// Somebody who reads English.
    public ConsoleUser(Viewer viewer, Place place) {
        this(viewer, place, Locale.ENGLISH);
    }

    /// The same person, who reads another language.
    ConsoleUser withLocale(Locale other) {
        return new ConsoleUser(viewer, place, other);
    }

    /// The request of a line that this user types.
    public Request request(CommandLine line) {
        return new Request(line, viewer, place, CONTEXT, false).withLocale(locale);
    }

    /// The person who hosts the bot, in a private chat with it.
    public static ConsoleUser localUser() {
        return new ConsoleUser(new Viewer(PLATFORM + ":you", true), Place.privateChat(PLATFORM));
    }
}
