package okaybot.settings;

import java.util.Optional;

/// One setting to make, or to take back.
///
/// @param value what it is to be; nothing takes it back
public record SettingEdit(String place, String key, Optional<String> value) {}
