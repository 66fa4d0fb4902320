package okaybot.config;

import java.util.List;
import java.util.Optional;
import okaybot.config.ConfigValues.SourcedValue;
import okaybot.log.SecretMasker;
import okaybot.log.UrlSecrets;

/// The value of a key as `okaybot config` shows it.
///
/// @param value  with secrets masked; empty if the key is not set and has no default
/// @param origin the file or variable that sets it, or [#DEFAULT]
public record EffectiveValue(String key, Optional<String> value, String origin) {
    static final String DEFAULT = "default";
    private static final String NOT_SET = "not set";

    /// The values of all keys.
    ///
    /// @param databaseUrl the value of `database-url`, whose default depends on another key
    static List<EffectiveValue> all(ConfigSchema schema, ConfigValues configValues, String databaseUrl,
            SecretMasker masker) {
        return schema.keys().stream().map(ConfigKey::name).map(key -> {
            var value = configValues.value(key).or(() -> key.equals("database-url")
                    ? Optional.of(new SourcedValue(databaseUrl, DEFAULT))
                    : Optional.empty());
            return new EffectiveValue(key, value.map(it -> masker.mask(UrlSecrets.mask(it.value().toString()))),
                    value.map(SourcedValue::origin).orElse(NOT_SET));
        }).toList();
    }
}
