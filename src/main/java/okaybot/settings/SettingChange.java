package okaybot.settings;

import java.time.Instant;
import java.util.Optional;

/// One setting that was changed: who, when, where, and from what to what.
///
/// @param actor who changed it; empty once they had their data deleted
public record SettingChange(Instant at, String actor, String place, String key, Optional<String> before,
        Optional<String> after) {}
