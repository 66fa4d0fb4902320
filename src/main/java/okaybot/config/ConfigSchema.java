package okaybot.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All keys that can be set: those of the bot itself, and those of its platforms.
final class ConfigSchema {
    private final List<ConfigSection<?, ?>> sections;
    private final List<Class<? extends Record>> records;
    private final List<ConfigKey> keys;

    ConfigSchema(List<ConfigSection<?, ?>> sections) {
        this.sections = List.copyOf(sections);
        records = Stream.<Class<? extends Record>>concat(Stream.of(BaseConfigKeys.class),
                sections.stream().map(ConfigSection::keys)).toList();
        keys = records.stream().flatMap(ConfigSchema::keys).toList();
    }

    static Stream<ConfigKey> keys(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(ConfigKey::new);
    }

    List<ConfigSection<?, ?>> sections() {
        return sections;
    }

    /// The records that the keys are components of.
    List<Class<? extends Record>> records() {
        return records;
    }

    List<ConfigKey> keys() {
        return keys;
    }

    ConfigKey key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
    }

    /// The default values, as YAML.
    String defaults() {
        return Stream.concat(Stream.of(BaseConfigKeys.DEFAULTS), sections.stream().map(ConfigSection::defaults))
                .map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
