package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okaybot.testing.TestChat;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.Test;

/// The bot ends while people ask.
class DiscordShutdownTest {
    @Test
    void finishes_running_answers_and_starts_no_new_ones() {
        var discord = FakeDiscord.start();
        var chat = TestChat.withSeeds();
        var gate = new BlockableLore(chat.lore());
        var login = new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty());
        try (var served = DiscordBotFixture.connect(discord, chat, gate.answerServiceFor(chat), login).awaitReady()) {
            gate.block();
            var begun = IntStream.range(0, 20).mapToObj(_ -> discord.user().runCommand("cast")).toList();
            await().until(() -> begun.stream().allMatch(asked -> asked.callbackType() == 5));
            var closing = CompletableFuture.runAsync(served.adapter()::close);
            gate.unblock();
            closing.orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(begun).allSatisfy(asked -> {
                assertThat(text(asked)).contains("The cast of");
                assertThat(asked.responses()).hasSize(1);
            });
            assertThat(served.stopped()).isCompleted();
            var late = discord.user().runCommand("cast");
            assertThat(late.responses()).isEmpty();
        }
    }

    @Test
    void stops_before_the_first_login() {
        var discord = FakeDiscord.start();
        discord.rest().failWithStatus(500);
        var served = DiscordBotFixture.connect(discord);
        served.adapter().close();
        assertThat(served.stopped()).isCompleted();
        discord.close();
    }
}
