package okaybot.command.settings.grammar;

import java.util.Locale;
import okaybot.place.Place;

/// What an admin types after `/settings`, such as `spoilers ceiling 8 in server`.
///
/// @param typed the words as they are typed, without the place
/// @param words the same in lower case
/// @param place what the settings are about: the place that is named, otherwise the one where it is typed
/// @param namesPlace whether a place is named
/// @param here where it is typed
public record SettingsInput(String typed, String words, Place place, boolean namesPlace, Place here) {
    /// What is typed about a place that it names.
    public static SettingsInput about(Place place, String typed, Place here) {
        return new SettingsInput(typed, typed.toLowerCase(Locale.ROOT), place, true, here);
    }

    /// What is typed about the place where it is typed.
    public static SettingsInput here(String typed, Place place) {
        return new SettingsInput(typed, typed.toLowerCase(Locale.ROOT), place, false, place);
    }

    public SettingsInput withWords(String others) {
        return new SettingsInput(typed, others, place, namesPlace, here);
    }

    /// The words with a place, so that they mean the same place when typed anywhere in its server or chat.
    public static String inPlace(Place place, String words) {
        return inPlace(place.token(), words);
    }

    /// The words with the name or the token of a place.
    static String inPlace(String place, String words) {
        return String.join(" ", SettingGrammar.IN, place, words).strip();
    }
}
