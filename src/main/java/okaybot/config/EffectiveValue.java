package okaybot.config;

import java.util.Optional;

/// The value of a key as `okaybot config` shows it.
///
/// @param value  with secrets masked; empty if the key is not set and has no default
/// @param origin the file or variable that sets it, or [#DEFAULT]
public record EffectiveValue(String key, Optional<String> value, String origin) {
    static final String DEFAULT = "default";
    static final String NOT_SET = "not set";
}
