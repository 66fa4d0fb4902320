package okaybot.settings;

import java.time.Instant;
import java.util.Optional;

/// An entry of the change log: a setting that got another value.
///
/// @param actor who changed it; empty after that person had their data deleted
/// @param before the value that was replaced; empty if the setting was not set
/// @param after the new value; empty if the setting was removed
public record SettingChange(Instant at, String actor, String place, String key, Optional<String> before,
        Optional<String> after) {}
