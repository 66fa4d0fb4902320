package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okaybot.testing.LongTimeouts;
import okaybot.testing.TestChat;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.Test;

/// Shutdown while users run commands.
class DiscordShutdownTest {
    @Test
    void finishes_running_answers_and_starts_no_new_ones() {
        var discord = FakeDiscord.start();
        var chat = TestChat.withSeeds();
        var lore = new BlockableLore(chat.lore());
        try (var bot = DiscordBotFixture.connect(discord, chat, lore.answerServiceFor(chat)).awaitReady()) {
            lore.block();
            var running = IntStream.range(0, 20).mapToObj(_ -> discord.user().runCommand("cast")).toList();
            await().until(() -> running.stream().allMatch(interaction -> interaction.callbackType() == 5));
            var closing = CompletableFuture.runAsync(bot.adapter()::close);
            lore.unblock();
            closing.orTimeout(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
            assertThat(running).allSatisfy(interaction -> {
                assertThat(text(interaction)).contains("The cast of");
                assertThat(interaction.responses()).hasSize(1);
            });
            assertThat(bot.stopped()).isCompleted();
            var late = discord.user().runCommand("cast");
            await().during(Duration.ofMillis(300)).untilAsserted(() -> assertThat(late.responses()).isEmpty());
        }
    }

    @Test
    void stops_before_the_first_login() {
        var discord = FakeDiscord.start();
        discord.rest().failWithStatus(500);
        var bot = DiscordBotFixture.connect(discord);
        bot.adapter().close();
        assertThat(bot.stopped()).isCompleted();
        discord.close();
    }
}
