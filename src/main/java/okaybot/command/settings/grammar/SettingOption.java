package okaybot.command.settings.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;

/// An option of `/settings`.
///
/// @param words what admins type after `/settings`
public record SettingOption(String words, String description, EditPlan editPlan) {
    /// An option that sets one key, at the place that the input is about.
    public static SettingOption of(String words, String description, String key, String value) {
        return new SettingOption(words, description, (input, _) -> List.of(set(input.place(), key, value)));
    }

    /// The page on which the option is shown; empty if it is no single one.
    public Optional<SettingSection> section() {
        var reset = FirstWord.of(words);
        var name = reset.word().equals(SettingGrammar.RESET) ? reset.rest() : words;
        return SettingGrammar.parse(words).map(SettingGrammar.Value::key).flatMap(SettingSection::ofKey)
                .or(() -> SettingGrammar.key(name).flatMap(SettingSection::ofKey))
                .or(() -> SettingSection.ofWord(name));
    }

    /// Edits of a setting that holds for a whole server or chat. What is set for the place itself does not stand in their way.
    ///
    /// @param value the new value; empty to take the setting back
    public static List<SettingEdit> setOfOutermost(Place place, String key, Optional<String> value,
            SettingsReader current) {
        var outermost = place.outermost().path();
        var inner = Stream.of(place.path()).filter(path -> !path.equals(outermost) && current.at(path).containsKey(key))
                .map(path -> new SettingEdit(path, key, Optional.empty()));
        return Stream.concat(inner, Stream.of(new SettingEdit(outermost, key, value))).toList();
    }

    public static SettingEdit set(Place place, String key, String value) {
        if (!Setting.accepts(key, value)) {
            throw new IllegalArgumentException(key + " cannot be " + value);
        }
        return new SettingEdit(place.path(), key, Optional.of(value));
    }

    /// Works out which edits an option needs.
    public interface EditPlan {
        /// The edits; none if nothing has to change.
        ///
        /// @param current the current settings, which nobody else can edit during the call
        List<SettingEdit> edits(SettingsInput input, SettingsReader current);
    }
}
