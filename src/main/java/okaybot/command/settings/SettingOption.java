package okaybot.command.settings;

import java.util.List;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;

/// Something that admins can set for a place.
///
/// @param words what they type after `/settings`
record SettingOption(String words, String description, EditPlan editPlan) {
    /// Sets one key at the place that the input is about.
    static SettingOption of(String words, String description, String key, String value) {
        return new SettingOption(words, description, (input, _) -> List.of(set(input.place(), key, value)));
    }

    static SettingEdit set(Place place, String key, String value) {
        if (!Setting.accepts(key, value)) {
            throw new IllegalArgumentException(key + " cannot be " + value);
        }
        return new SettingEdit(place.path(), key, Optional.of(value));
    }

    /// Works out which edits an option needs.
    interface EditPlan {
        /// The edits; none if nothing has to change.
        ///
        /// @param now what is set; nobody else edits meanwhile
        List<SettingEdit> edits(SettingsInput input, SettingsReader now);
    }
}
