package okaybot.config;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;
import okaybot.yaml.YamlReader;

/// A key that can be set.
///
/// @param component a component of a record of keys
record ConfigKey(RecordComponent component) {
    /// As it is written in the file: `http-port`.
    String name() {
        return YamlReader.key(component);
    }

    /// As it is written in the environment: `HTTP_PORT`.
    String variable() {
        return variable(name());
    }

    static String variable(String name) {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /// The variable that names a file with the value: `HTTP_PORT_FILE`.
    String fileVariable() {
        return variable() + "_FILE";
    }

    /// The key's value in a record of keys.
    Optional<?> valueIn(Record keys) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return (Optional<?>) accessor.invoke(keys);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
