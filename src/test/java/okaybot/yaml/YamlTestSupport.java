package okaybot.yaml;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import okaybot.problem.Problem;

/// Reads YAML in tests and shows the problems.
public final class YamlTestSupport {
    private YamlTestSupport() {}

    public static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }

    /// All problems of a file, as its author sees them.
    public static String problems(Class<? extends Record> type, String yaml) {
        var reader = new YamlReader();
        reader.read("cast.yaml", bytes(yaml), type);
        return describe(reader.problems());
    }

    public static String describe(List<Problem> problems) {
        return problems.stream().map(p -> p.describe() + "\n").collect(joining());
    }
}
