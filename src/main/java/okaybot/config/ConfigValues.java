package okaybot.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okaybot.problem.Location;
import okaybot.problem.Problem;
import okaybot.yaml.YamlReader;

/// The values of all keys, collected from the sources that [ConfigReader] adds; a later source overrides an earlier one.
/// Values from every source are bound like YAML, so problems are reported in the same words.
final class ConfigValues {
    /// The longest value in a file of its own, such as a token.
    private static final int MAX_VALUE_BYTES = 8192;

    private final ConfigSchema schema;
    private final Map<String, SourcedValue> values = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// A value, and the file or variable that it comes from.
    record SourcedValue(Object value, String origin) {}

    ConfigValues(ConfigSchema schema) {
        this.schema = schema;
    }

    /// Adds the values of a YAML text.
    ///
    /// @param base resolves relative paths
    void addYaml(String origin, byte[] yaml, Path base) {
        var hasContent = new String(yaml, UTF_8).lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
        add(origin, hasContent ? yaml : "{}".getBytes(UTF_8), base, UnaryOperator.identity());
    }

    /// Adds the values of environment variables, and of the files that variables ending in `_FILE` name. Blank variables are
    /// ignored.
    void addEnvironment(Map<String, String> environment) {
        for (var key : schema.keys()) {
            var value = Optional.ofNullable(environment.get(key.variable())).filter(text -> !text.isBlank());
            var file = Optional.ofNullable(environment.get(key.fileVariable())).filter(text -> !text.isBlank());
            if (value.isPresent()) {
                addVariable(key, key.variable(), value.get());
            } else {
                file.ifPresent(path -> addFile(key, path));
            }
        }
    }

    private void addFile(ConfigKey key, String file) {
        try {
            var text = new String(new ConfigFile(Path.of(file), MAX_VALUE_BYTES).read(), UTF_8);
            if (text.isBlank()) {
                addProblem(key.fileVariable(), "the file " + file + " is empty");
            } else {
                addVariable(key, key.fileVariable(), text);
            }
        } catch (IOException e) {
            addProblem(key.fileVariable(), "the file " + file + " cannot be read: " + ConfigFile.reason(e));
        }
    }

    private void addVariable(ConfigKey key, String origin, String text) {
        var yaml = key.name() + ": '" + text.strip().replace("'", "''") + "'";
        add(origin, yaml.getBytes(UTF_8), Path.of(""),
                problem -> Problem.of(Location.of(origin), problem.message(), problem.hint()));
    }

    private void add(String origin, byte[] yaml, Path base, UnaryOperator<Problem> relocate) {
        var reader = new YamlReader();
        var records = reader.readSections(origin, yaml, schema.records());
        reader.problems().stream().map(relocate).forEach(problems::add);
        for (var read : records.orElse(List.of())) {
            ConfigSchema.keys(read.getClass()).forEach(key -> key.valueIn(read).ifPresent(value -> values
                    .put(key.name(),
                            new SourcedValue(value instanceof Path path ? base.resolve(path) : value, origin))));
        }
    }

    /// The value of a key; empty if it is not set.
    Optional<SourcedValue> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// A record of keys with the collected values.
    <K extends Record> K values(Class<K> type) {
        try {
            var components = type.getRecordComponents();
            var types = new Class<?>[components.length];
            var arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                arguments[i] = value(new ConfigKey(components[i]).name()).map(SourcedValue::value);
            }
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All problems so far.
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Reports a problem with a value that could be read.
    void addProblem(ConfigKey key, String message) {
        var origin = value(key.name()).map(SourcedValue::origin).orElse(key.variable());
        addProblem(origin, origin.startsWith(key.variable()) ? message : key.name() + ": " + message);
    }

    private void addProblem(String origin, String message) {
        problems.add(Problem.of(Location.of(origin), message, ""));
    }
}
