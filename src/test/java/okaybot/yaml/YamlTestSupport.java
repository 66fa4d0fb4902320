package okaybot.yaml;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the tests read, and how they see what is wrong with it.
final class YamlTestSupport {
    private YamlTestSupport() {}

    static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }

    /// All problems of a file, as its author sees them.
    static String problems(Class<? extends Record> type, String yaml) {
        var reader = new YamlReader();
        reader.read("cast.yaml", bytes(yaml), type);
        return shown(reader.problems());
    }

    static String shown(List<Problem> problems) {
        return problems.stream().map(p -> p.describe() + "\n").collect(joining());
    }
}
