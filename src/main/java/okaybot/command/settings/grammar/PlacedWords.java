package okaybot.command.settings.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

/// What an admin types about a place that they may name: `in #general stop` or `stop in #general`.
///
/// @param place as it is typed; empty if none is named
/// @param words as they are typed, with single spaces between them
public record PlacedWords(Optional<String> place, String words) {
    private static final Pattern FIRST = Pattern.compile("(?i)in (\\S+)(?: (.*))?");
    private static final Pattern LAST = Pattern.compile("(?i)(?:(.*) )?in (\\S+)");

    /// Reads a place in front of the words.
    public static PlacedWords ofFirst(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ");
        var first = FIRST.matcher(text);
        return first.matches()
                ? new PlacedWords(Optional.of(first.group(1)), Optional.ofNullable(first.group(2)).orElse(""))
                : new PlacedWords(Optional.empty(), text);
    }

    /// Reads a place in front of the words or behind them.
    public static PlacedWords of(String typed) {
        var found = ofFirst(typed);
        var last = LAST.matcher(found.words());
        return found.place().isEmpty() && last.matches()
                ? new PlacedWords(Optional.of(last.group(2)), Optional.ofNullable(last.group(1)).orElse(""))
                : found;
    }
}
