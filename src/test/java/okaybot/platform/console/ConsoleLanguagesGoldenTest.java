package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okaybot.command.api.Completion;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every command answers in another language, with every argument that it completes: for a fan who has watched
/// nothing and, where the answer differs, for one who has watched all. See [ConsoleSeedsGoldenTest].
class ConsoleLanguagesGoldenTest {
    private static final int EPISODES = 16;
    /// Commands whose answers differ little from one argument to the next, or are those of another command.
    private static final Set<String> SIMILAR = Set.of("ask", "progress", "recap", "report", "who");
    private static final int MAX_SIMILAR = 3;

    @ParameterizedTest
    @ValueSource(strings = {"es", "ko"})
    void answers_in_another_language_match_the_golden_files(String language) {
        var testChat = TestChat.withSeeds().reading(Locale.of(language));
        assertThat(TestChat.commandsForFans()).isNotEmpty().allSatisfy(command -> {
            var transcript = new StringBuilder();
            lines(testChat, command).forEach(line -> {
                var before = show(testChat.as(name(line), true).watched(0), line);
                var after = show(testChat.as("finished-" + name(line), true).watched(EPISODES), line);
                transcript.append("> ").append(line).append('\n').append(before);
                if (!after.equals(before)) {
                    transcript.append("> ").append(line).append("  # after episode 16\n").append(after);
                }
            });
            GoldenFile.assertMatches("languages/" + language + "/" + command + ".txt", transcript.toString());
        });
    }

    private static Stream<String> lines(TestChat testChat, String command) {
        var arguments = testChat.complete(command).stream().map(Completion::value)
                .limit(SIMILAR.contains(command) ? MAX_SIMILAR : Long.MAX_VALUE);
        return Stream.concat(Stream.of("/" + command), arguments.map(argument -> "/" + command + " " + argument));
    }

    /// Of a reader who types one line only: some lines change what others answer.
    private static String name(String line) {
        return line.substring(1).replace(' ', '-');
    }

    private static String show(TestChat testChat, String line) {
        var out = new StringWriter();
        var user = new ConsoleUser(testChat.viewer(), testChat.place());
        new Console(testChat.service(), testChat.context().messengers(), user,
                Map.of("LANG", testChat.locale().getLanguage()))
                .answerOnce(line, new Screen(new PrintWriter(out), () -> 0, false));
        return out.toString();
    }
}
