package okaybot.config;

import java.util.List;
import java.util.Optional;
import okaybot.config.Layers.Given;
import okaybot.log.Secrets;

/// A key as it holds, for a reader.
///
/// @param value without secrets; nothing if the key is not set and has no default
/// @param origin the file or the variable that sets it, or [#DEFAULT]
public record Entry(String key, Optional<String> value, String origin) {
    static final String DEFAULT = "default";

    static List<Entry> all(Layers layers, String database) {
        return Key.ALL.stream().map(key -> key.name().equals("database-url")
                ? of(key, Optional.of(layers.given(key).orElse(new Given(database, DEFAULT))))
                : of(key, layers.given(key))).toList();
    }

    private static Entry of(Key key, Optional<Given> given) {
        return new Entry(key.name(), given.map(it -> Secrets.mask(it.value().toString())),
                given.map(Given::origin).orElse("not set"));
    }
}
