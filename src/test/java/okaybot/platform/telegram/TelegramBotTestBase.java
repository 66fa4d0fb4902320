package okaybot.platform.telegram;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Gives each test a bot of its own, not started yet, with a fake Telegram.
abstract class TelegramBotTestBase {
    static final long MINA = 42;
    static final long JUN = 43;
    static final long GROUP = -1_001_234_567_890L;

    @TempDir
    Path folder;
    TelegramTestBot bot;

    @BeforeEach
    void createBot() {
        bot = new TelegramTestBot(folder);
    }

    @AfterEach
    void closeBot() {
        bot.close();
    }
}
