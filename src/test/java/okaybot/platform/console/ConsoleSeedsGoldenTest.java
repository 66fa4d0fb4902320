package okaybot.platform.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okaybot.command.api.Completion;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every command answers about the real content, with every argument that it completes: for a fan who has watched
/// nothing, and for one who has watched all. Commands for admins are in [ConsoleAdminGoldenTest].
class ConsoleSeedsGoldenTest {
    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void answers_before_the_first_episode_match_the_golden_file(String command) {
        GoldenFile.assertMatches("ceiling-0/" + command + ".txt", chat("/episode 0", command));
    }

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void answers_after_the_last_episode_match_the_golden_file(String command) {
        GoldenFile.assertMatches("ceiling-16/" + command + ".txt", chat("/episode finished", command));
    }

    private static String chat(String episode, String command) {
        var testChat = TestChat.withSeeds();
        var arguments = testChat.complete(command).stream().map(Completion::value);
        var lines = Stream.concat(Stream.of(""), arguments).map(argument -> "/" + command + " " + argument).toList();
        var transcript = new StringBuilder();
        for (var line : lines) {
            transcript.append("> ").append(line.strip()).append('\n').append(chat(testChat, List.of(episode, line)));
        }
        return transcript.toString();
    }

    /// Types the lines into a new console and returns the answer to the last one.
    private static String chat(TestChat testChat, List<String> lines) {
        var console = new Console(testChat.service(), testChat.context().messengers(), ConsoleUser.localUser(),
                Map.of());
        var out = new StringWriter();
        console.runPiped(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)), new PrintWriter(out));
        return out.toString().split("\n\n", 2)[1];
    }
}
