package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import okaybot.platform.console.render.Renderer;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a fan reads on a phone, who types a command and nothing else.
class NarrowPagesTest {
    private static final int COLUMNS = 40;
    private static final int MAX_LINES = 25;
    /// Hangul takes two columns.
    private static final int MAX_LINES_IN_KOREAN = 25;

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void a_plain_command_is_answered_within_a_screen(String command) {
        assertFits(command, "narrow/" + command + ".txt", TestChat.withSeeds(), MAX_LINES);
    }

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void a_plain_command_is_answered_within_a_screen_after_the_last_episode(String command) {
        assertFits(command, "narrow-finished/" + command + ".txt", TestChat.withSeeds().watched(16), MAX_LINES);
    }

    @ParameterizedTest
    @CsvSource({"es," + MAX_LINES, "ko," + MAX_LINES_IN_KOREAN})
    void plain_commands_are_answered_within_a_screen_in_another_language(String language, int maxLines) {
        var chat = TestChat.withSeeds().reading(Locale.of(language));
        TestChat.commandsForFans().forEach(command -> assertFits(command,
                "narrow-" + language + "/" + command + ".txt", chat, maxLines));
    }

    private static void assertFits(String command, String golden, TestChat chat, int maxLines) {
        var text = Renderer.render(chat.ask(command), COLUMNS, false);
        GoldenFile.assertMatches(golden, text);
        assertThat(text.strip().lines()).hasSizeLessThanOrEqualTo(maxLines);
    }
}
