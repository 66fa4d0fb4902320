package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people ask on Telegram, and what they get.
class AnswersTest {
    private static final long MINA = 42;
    @TempDir
    private Path folder;
    private Bot bot;

    @BeforeEach
    void start() {
        bot = new Bot(folder).start();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void a_command_is_answered_in_html() {
        var sent = bot.ask(MINA, "/cast ko moon young");
        assertThat(sent.text()).startsWith("Ko Moon-young · 고문영\n");
        assertThat(sent.parsed().entities()).isNotEmpty();
    }
}
