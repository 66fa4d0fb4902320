package okaybot.settings;

import java.util.Optional;

/// A request to set or remove one setting of a place.
///
/// @param value the new value; empty to remove the setting
public record SettingEdit(String place, String key, Optional<String> value) {}
