package okaybot.platform.discord;

import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Runs all tests of a class with one bot.
@TestInstance(Lifecycle.PER_CLASS)
public abstract class DiscordBotTestBase {
    protected DiscordBotFixture bot;
    protected FakeDiscord discord;

    @BeforeAll
    protected void startBot() {
        bot = DiscordBotFixture.start();
        discord = bot.discord();
    }

    @AfterAll
    protected void stopBot() {
        bot.close();
    }
}
