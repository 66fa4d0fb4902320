package okaybot.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
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

/// What is set in layers, each of which goes before those that were added earlier. All are bound as YAML is, so each says
/// what is wrong with it in the same words.
final class ConfigSources {
    private final Map<ConfigKey, SourcedValue> given = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// A value, and what it was set by.
    record SourcedValue(Object value, String origin) {}

    /// Adds what a text of YAML sets.
    ///
    /// @param base where relative paths in it start
    void yaml(String origin, String text, Path base) {
        var says = text.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
        add(origin, says ? text : "{}", base, UnaryOperator.identity());
    }

    /// Adds what the variables hold, and the files that variables ending in `_FILE` name. A blank one counts as not set.
    void environment(Map<String, String> variables) {
        for (var key : ConfigKey.ALL) {
            var value = Optional.ofNullable(variables.get(key.variable())).filter(text -> !text.isBlank());
            var file = Optional.ofNullable(variables.get(key.fileVariable())).filter(text -> !text.isBlank());
            if (value.isPresent()) {
                variable(key, key.variable(), value.get());
            } else {
                file.ifPresent(path -> mounted(key, path));
            }
        }
    }

    private void mounted(ConfigKey key, String file) {
        try {
            var text = Files.readString(Path.of(file), UTF_8);
            if (text.isBlank()) {
                problem(key.fileVariable(), "the file " + file + " is empty");
            } else {
                variable(key, key.fileVariable(), text);
            }
        } catch (IOException e) {
            problem(key.fileVariable(), "the file " + file + " cannot be read");
        }
    }

    private void variable(ConfigKey key, String origin, String text) {
        add(origin, key.name() + ": '" + text.strip().replace("'", "''") + "'", Path.of(""),
                found -> new Problem(Location.of(origin), found.message(), "", 1, found.hint()));
    }

    private void add(String origin, String yaml, Path base, UnaryOperator<Problem> told) {
        var reader = new YamlReader();
        var keys = reader.read(origin, yaml.getBytes(UTF_8), ConfigSchema.class);
        reader.problems().stream().map(told).forEach(problems::add);
        keys.ifPresent(read -> ConfigKey.ALL.forEach(key -> key.in(read).ifPresent(value -> given.put(key,
                new SourcedValue(value instanceof Path path ? base.resolve(path) : value, origin)))));
    }

    /// All that is set.
    ConfigSchema keys() {
        return ConfigKey.all(key -> given(key).map(SourcedValue::value));
    }

    /// What is set of a key.
    Optional<SourcedValue> given(ConfigKey key) {
        return Optional.ofNullable(given.get(key));
    }

    /// All that is wrong so far.
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Adds what is wrong with a key that is well-formed.
    void problem(ConfigKey key, String message) {
        var origin = given(key).map(SourcedValue::origin).orElse(key.variable());
        problem(origin, origin.startsWith(key.variable()) ? message : key.name() + ": " + message);
    }

    private void problem(String origin, String message) {
        problems.add(new Problem(Location.of(origin), message, "", 1, ""));
    }
}
