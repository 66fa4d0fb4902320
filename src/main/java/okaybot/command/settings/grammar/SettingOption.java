package okaybot.command.settings.grammar;

import java.util.List;
import java.util.Optional;
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
