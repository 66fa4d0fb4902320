package okaybot.command.settings;

import java.util.List;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;

/// Something that admins can have of a place.
///
/// @param words what they type behind `/settings`
record SettingOption(String words, String description, EditPlan editPlan) {
    /// Sets one thing at the level that the line is about.
    static SettingOption of(String words, String meaning, String key, String value) {
        return new SettingOption(words, meaning, (line, _) -> List.of(set(line.place(), key, value)));
    }

    static SettingEdit set(Place place, String key, String value) {
        if (!Setting.accepts(key, value)) {
            throw new IllegalArgumentException(key + " cannot be " + value);
        }
        return new SettingEdit(place.path(), key, Optional.of(value));
    }

    /// What has to be edited for a wish.
    interface EditPlan {
        /// The edits, none if nothing has to change.
        ///
        /// @param now what is set, while nobody else edits
        List<SettingEdit> edits(SettingsInput line, SettingsReader now);
    }
}
