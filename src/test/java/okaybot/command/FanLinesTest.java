package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import okaybot.answer.Answer;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// What fans type is understood: each line of `fan-lines.txt` brings what was meant, is asked back, or is refused.
class FanLinesTest {
    private enum Outcome {
        ANSWERED, ASKED_BACK, REFUSED
    }

    private record FanLine(String typed, String expected) {
        static FanLine parse(String line) {
            var parts = line.split(" => ", 2);
            return new FanLine(parts[0], parts[1]);
        }

        /// Why the answer is not what was meant; empty if it is.
        String problem(Answer answer) {
            var actual = page(answer) + (isSilent(answer) ? " ~" : "");
            return switch (expected.charAt(0)) {
                case '-' -> outcome(answer) == Outcome.REFUSED ? "" : actual;
                case '?' -> {
                    var offered = answer.choices().stream().map(choice -> choice.line().text()).toList();
                    var wanted = List.of(expected.substring(2).split(" \\| "));
                    yield outcome(answer) == Outcome.ASKED_BACK && offered.containsAll(wanted)
                            ? ""
                            : actual + " " + outcome(answer) + offered;
                }
                default -> outcome(answer) == Outcome.ANSWERED && matches(actual) ? "" : actual + " " + outcome(answer);
            };
        }

        private boolean matches(String actual) {
            return expected.endsWith("*")
                    ? actual.startsWith(expected.substring(0, expected.length() - 1))
                    : actual.equals(expected);
        }
    }

    /// The line of the page, also of an answer that shows only a part of it or offers it because the sources are silent.
    private static String page(Answer answer) {
        var isPart = answer.line().name().equals("ask") && (!answer.line().argument().isEmpty() || isSilent(answer));
        return (isPart ? answer.choices().getFirst().line() : answer.line()).text();
    }

    private static boolean isSilent(Answer answer) {
        return answer.blocks().stream().map(Object::toString).anyMatch(block -> block
                .contains("The sources say nothing about")
                || block.contains("I found no answer to that in the sources"));
    }

    private static Outcome outcome(Answer answer) {
        var isQuestion = answer.title().startsWith("Which “") || answer.title().startsWith("What do you mean by “")
                || answer.blocks().toString().contains("Did you mean ");
        var isRefusal = answer.title().matches(
                "(There is no |I didn't understand |I don't know|I know no |I have no |/).*")
                && answer.citations().isEmpty() && !answer.line().name().equals("help") && !isSilent(answer);
        return isQuestion ? Outcome.ASKED_BACK : isRefusal ? Outcome.REFUSED : Outcome.ANSWERED;
    }

    @Test
    void what_fans_type_brings_what_they_mean() throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/fan-lines.txt")).stream()
                .filter(line -> line.contains(" => ") && !line.startsWith("#")).map(FanLine::parse).toList();
        var chat = TestChat.withSeeds();
        var wrong = new ArrayList<String>();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (var line : lines) {
            // Each by somebody else, so that none follows up on another.
            var answer = chat.as(line.typed, false).ask(line.typed);
            counts.merge(outcome(answer), 1, Integer::sum);
            var problem = line.problem(answer);
            if (!problem.isEmpty()) {
                wrong.add(line.typed + " => " + line.expected + ", but was " + problem);
            }
        }
        System.out.printf("Of %d lines that fans type: %s%n", lines.size(), counts);
        assertThat(wrong).isEmpty();
        assertThat(lines).hasSizeGreaterThan(450);
        assertThat(counts.getOrDefault(Outcome.ANSWERED, 0) * 100 / lines.size()).isGreaterThanOrEqualTo(80);
    }
}
