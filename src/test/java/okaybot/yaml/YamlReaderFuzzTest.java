package okaybot.yaml;

import static okaybot.yaml.YamlTestSupport.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import okaybot.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Randomly generated files. The name of a failed test contains its seed.
class YamlReaderFuzzTest {
    private static final String[] SCRAPS = {"'", "\"", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{", "}", "#", " #",
        "&a", "*a",
        "!", "|", ">", "\t", "여신", "🎉", "\0", "\u202E", "\r", "\uFEFF", "? ", "---\n", "%", "@", "`", ",", "\\",
        "null", "~", "x"};

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reads_valid_files(long seed) {
        var reader = new YamlReader();
        CastFile cast = cast(new Random(seed));
        assertThat(reader.read("cast.yaml", bytes(yaml(cast)), CastFile.class)).contains(cast);
        assertThat(reader.problems()).isEmpty();
    }

    /// There is either a value or a problem; a problem has a location within the file and shows the author's line.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void never_fails_on_a_damaged_file(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            String yaml = damage(yaml(cast(random)), random);
            var reader = new YamlReader();
            Optional<CastFile> cast = reader.read("cast.yaml", bytes(yaml), CastFile.class);
            assertThat(cast.isPresent() || !reader.problems().isEmpty()).as(yaml).isTrue();
            assertThat(reader.problems()).as(yaml).allSatisfy(p -> check(p, yaml));
        }
    }

    private static void check(Problem problem, String yaml) {
        List<String> lines = List.of((yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml).split("\r\n|\r|\n", -1));
        assertThat(problem.at().line()).isBetween(1, lines.size());
        assertThat(problem.line()).isEqualTo(lines.get(problem.at().line() - 1));
        int length = problem.line().codePointCount(0, problem.line().length());
        assertThat(problem.at().column() - 1 + problem.width()).isBetween(1, length + 1);
        assertThat(problem.describe()).doesNotContainPattern("[\\p{Cf}\\p{Cc}&&[^\n\t]]");
    }

    private static String damage(String yaml, Random random) {
        var damaged = new StringBuilder(yaml);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            damaged.replace(at, Math.min(damaged.length(), at + random.nextInt(4)),
                    SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return new String(bytes(damaged.toString()), StandardCharsets.UTF_8); // halves of a character become `?`
    }

    private static CastFile cast(Random random) {
        List<CastFile.CastMember> people = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            people.add(new CastFile.CastMember(text(random),
                    random.nextBoolean() ? CastFile.CastRole.MAIN : CastFile.CastRole.SUPPORTING_ROLE,
                    new CastFile.EpisodeOrEnd(random.nextInt(1000)),
                    random.nextBoolean() ? List.of() : List.of(text(random)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(text(random))));
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            words.put(text(random), text(random));
        }
        return new CastFile(text(random), random.nextInt(), random.nextBoolean(),
                LocalDate.ofEpochDay(random.nextInt(30_000)),
                Optional.empty(), Optional.empty(), people, words);
    }

    private static String text(Random random) {
        var text = new StringBuilder("t");
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(SCRAPS[random.nextInt(SCRAPS.length)].replaceAll("[\r\n\0\uFEFF]", ""));
        }
        return text.toString().replaceAll("\\p{Cf}", "").strip().replaceAll("\\s+", " ");
    }

    private static String yaml(CastFile cast) {
        var yaml = new StringBuilder("title: %s\nepisodes: %d\nfinished: %s\nstart: %s\npeople:\n".formatted(
                quote(cast.title()), cast.episodes(), cast.finished(), cast.start()));
        for (CastFile.CastMember person : cast.people()) {
            yaml.append("  - name: %s\n    for: %s\n    after: %d\n    sources: %s\n".formatted(quote(person.name()),
                    KebabCase.of(person.role().name()), person.after().episode(),
                    person.sources().stream().map(s -> quote(s)).toList()));
            person.playedBy().ifPresent(by -> yaml.append("    played-by: ").append(quote(by)).append('\n'));
        }
        yaml.append(cast.words().isEmpty() ? "" : "words:\n");
        cast.words().forEach((key, word) -> yaml.append("  %s: %s\n".formatted(quote(key), quote(word))));
        return yaml.toString();
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
