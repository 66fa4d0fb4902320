package okaybot.config;

import java.util.List;
import java.util.Optional;
import okaybot.config.ConfigSources.SourcedValue;
import okaybot.log.SecretMasker;

/// A key as it holds, for a reader.
///
/// @param value without secrets; nothing if the key is not set and has no default
/// @param origin the file or the variable that sets it, or [#DEFAULT]
public record EffectiveValue(String key, Optional<String> value, String origin) {
    static final String DEFAULT = "default";

    static List<EffectiveValue> all(ConfigSources layers, String database) {
        return ConfigKey.ALL.stream().map(key -> key.name().equals("database-url")
                ? of(key, Optional.of(layers.given(key).orElse(new SourcedValue(database, DEFAULT))))
                : of(key, layers.given(key))).toList();
    }

    private static EffectiveValue of(ConfigKey key, Optional<SourcedValue> given) {
        return new EffectiveValue(key.name(), given.map(it -> SecretMasker.mask(it.value().toString())),
                given.map(SourcedValue::origin).orElse("not set"));
    }
}
