package okaybot.testing.settings;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A change of one setting.
///
/// @param typed the words behind `/settings` that make the same change, without the place
/// @param shown what the panel says afterwards
/// @param isPossible whether the panel offers the change
/// @param taps makes the change, from the overview of the place
/// @param effect what the change does
record SettingsAction(String typed, String shown, Predicate<SettingsModel> isPossible,
        BiConsumer<SettingsPanelDriver, SettingsModel> taps, Consumer<SettingsModel> effect) {
    @Override
    public String toString() {
        return typed;
    }
}
