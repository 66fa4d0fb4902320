package okaybot.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import okaybot.yaml.YamlReader;

/// One of the [ConfigSchema].
///
/// @param component a component of that record
record ConfigKey(RecordComponent component) {
    static final List<ConfigKey> ALL = Arrays.stream(ConfigSchema.class.getRecordComponents()).map(ConfigKey::new)
            .toList();

    static ConfigKey of(String name) {
        return ALL.stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
    }

    /// As it is written in the file: `http-port`.
    String name() {
        return YamlReader.key(component);
    }

    /// As it is written in the environment: `HTTP_PORT`.
    String variable() {
        return name().replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /// The variable that names a file with the value.
    String fileVariable() {
        return variable() + "_FILE";
    }

    /// What is set of it.
    Optional<?> in(ConfigSchema keys) {
        try {
            return (Optional<?>) component.getAccessor().invoke(keys);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The keys with these values.
    static ConfigSchema all(Function<ConfigKey, Optional<?>> values) {
        try {
            var types = ALL.stream().map(key -> key.component().getType()).toArray(Class<?>[]::new);
            return ConfigSchema.class.getDeclaredConstructor(types).newInstance(ALL.stream().map(values).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
