package okaybot.command.settings.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an admin types after `/settings`, split into the place that it names and the other words: `in #general cooldown 5`,
/// or `cooldown 5 in #general`.
///
/// @param place as it is typed; empty if no place is named
/// @param words as they are typed; may be empty
public record PlaceWords(Optional<String> place, String words) {
    /// A text that is set or imported is never about a place, even if it ends with `in server`.
    public static PlaceWords of(String typed) {
        var words = List.of(typed.split(" "));
        var size = words.size();
        if (words.getFirst().equalsIgnoreCase(SettingGrammar.IN) && size > 1) {
            return new PlaceWords(Optional.of(words.get(1)), String.join(" ", words.subList(2, size)));
        }
        return size > 1 && words.get(size - 2).equalsIgnoreCase(SettingGrammar.IN) && !isText(words)
                ? new PlaceWords(Optional.of(words.get(size - 1)), String.join(" ", words.subList(0, size - 2)))
                : new PlaceWords(Optional.empty(), typed);
    }

    private static boolean isText(List<String> words) {
        var first = words.getFirst().toLowerCase(Locale.ROOT);
        return first.equals(SettingGrammar.IMPORT) || (first.equals(SettingGrammar.SUPPORT) && words.size() > 3);
    }
}
