package okaybot.command.settings.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;

/// What an admin types after `/settings`, such as `spoilers ceiling 8 in server`.
///
/// @param words in lower case, without the level
/// @param place what the settings are about: the level that the input names, otherwise the place where it is typed
/// @param namesLevel whether the input names a level
/// @param here where it is typed
public record SettingsInput(String words, Place place, boolean namesLevel, Place here) {
    /// Reads what is typed in a place. Empty if it names a level that the place does not have.
    public static Optional<SettingsInput> parse(String typed, Place place) {
        var words = List.of(typed.toLowerCase(Locale.ROOT).split(" "));
        var size = words.size();
        if (size < 2 || !words.get(size - 2).equals("in")) {
            return Optional.of(here(typed, place));
        }
        return Arrays.stream(LevelType.values())
                .filter(level -> level.label().equals(words.get(size - 1)))
                .findFirst()
                .flatMap(place::enclosing)
                .map(enclosing -> new SettingsInput(String.join(" ", words.subList(0, size - 2)), enclosing, true,
                        place));
    }

    /// What is typed, taken as it is.
    public static SettingsInput here(String typed, Place place) {
        return new SettingsInput(typed.toLowerCase(Locale.ROOT), place, false, place);
    }

    public SettingsInput withWords(String others) {
        return new SettingsInput(others, place, namesLevel, here);
    }

    /// Whether what is typed names a level that the place may have, but of which only that is known.
    public static boolean namesUnknownLevel(String typed, Place place) {
        return place.unknown().stream()
                .anyMatch(level -> typed.toLowerCase(Locale.ROOT).endsWith(" in " + level.label()));
    }

    /// The words with the level of a place, so that they mean the same place when typed anywhere inside it.
    public static String withLevel(String words, Place place) {
        return words + " in " + place.levels().getLast().type().label();
    }
}
