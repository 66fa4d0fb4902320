package okaybot.command.settings.grammar;

import java.util.List;
import java.util.Optional;

/// What an admin types, split into the place that it names and the other words: `in #general cooldown 5`, or
/// `cooldown 5 in #general`.
///
/// @param place as it is typed; empty if no place is named
/// @param words as they are typed; may be empty
public record PlacedWords(Optional<String> place, String words) {
    /// Reads a place in front of the words.
    public static PlacedWords ofFirst(String typed) {
        var words = List.of(typed.split(" "));
        return words.getFirst().equalsIgnoreCase(SettingGrammar.IN) && words.size() > 1
                ? new PlacedWords(Optional.of(words.get(1)), String.join(" ", words.subList(2, words.size())))
                : new PlacedWords(Optional.empty(), typed);
    }

    /// Reads a place in front of the words or behind them.
    public static PlacedWords of(String typed) {
        var first = ofFirst(typed);
        return first.place().isPresent() ? first : ofLast(typed);
    }

    private static PlacedWords ofLast(String typed) {
        var words = List.of(typed.split(" "));
        var size = words.size();
        return size > 1 && words.get(size - 2).equalsIgnoreCase(SettingGrammar.IN)
                ? new PlacedWords(Optional.of(words.get(size - 1)), String.join(" ", words.subList(0, size - 2)))
                : new PlacedWords(Optional.empty(), typed);
    }
}
