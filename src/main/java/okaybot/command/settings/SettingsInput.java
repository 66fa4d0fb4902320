package okaybot.command.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;

/// What an admin types behind `/settings`: `spoilers ceiling 8 in server`.
///
/// @param words in lower case, without the level
/// @param place the level that the line is about: the one that it names, otherwise the innermost
/// @param namesLevel whether it names the level
/// @param here where it is typed
record SettingsInput(String words, Place place, boolean namesLevel, Place here) {
    /// Reads a line typed in a place; nothing if it names a level that there is not.
    static Optional<SettingsInput> parse(String typed, Place place) {
        var words = List.of(typed.toLowerCase(Locale.ROOT).split(" "));
        var size = words.size();
        if (size < 2 || !words.get(size - 2).equals("in")) {
            return Optional.of(new SettingsInput(String.join(" ", words), place, false, place));
        }
        return Arrays.stream(LevelType.values())
                .filter(kind -> kind.label().equals(words.get(size - 1)))
                .findFirst()
                .flatMap(place::enclosing)
                .map(level -> new SettingsInput(String.join(" ", words.subList(0, size - 2)), level, true, place));
    }

    /// The same words about the same level, wherever around it they are typed.
    static String withLevel(String words, Place place) {
        return words + " in " + place.levels().getLast().type().label();
    }
}
