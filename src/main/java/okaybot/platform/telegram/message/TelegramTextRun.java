package okaybot.platform.telegram.message;

import java.util.List;
import java.util.regex.Pattern;
import okaybot.text.VisibleText;

/// Text of one look.
///
/// @param cover the episode after which it is no spoiler any more; 0 for what is in the open
/// @param cited the numbers of the sources that it names
record TelegramTextRun(String text, boolean strong, int cover, List<Integer> cited) {
    /// Telegram finds these by itself, and counts them with the rest: commands, hashtags, cashtags, addresses, card
    /// numbers.
    private static final Pattern FOUND = Pattern.compile("[/#$:][\\p{L}\\p{N}]|[.。][\\p{L}\\p{N}]|\\d{4}[ -]?\\d{4}");
    /// Behind an `@`: it takes no room, and Telegram sees no mention there, so nobody is called.
    private static final String JOINER = "\u2060";

    TelegramTextRun {
        text = VisibleText.of(text).replace("@", "@" + JOINER);
        cited = List.copyOf(cited);
    }

    static TelegramTextRun plain(String text) {
        return new TelegramTextRun(text, false, 0, List.of());
    }

    static TelegramTextRun strong(String text) {
        return new TelegramTextRun(text, true, 0, List.of());
    }

    /// How many entities the text may count for at most, its cover left aside.
    int entities() {
        return (strong ? 1 : 0) + (int) FOUND.matcher(text).results().count();
    }

    /// A part of it.
    TelegramTextRun part(int from, int to, boolean last) {
        return new TelegramTextRun(text.substring(from, to), strong, cover, last ? cited : List.of());
    }
}
