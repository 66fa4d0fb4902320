package okaybot.platform.discord;

import static okaybot.platform.discord.Sight.text;
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
class ClosingTest {
    @Test
    void what_was_begun_is_finished_and_nothing_new_is_begun() {
        var discord = FakeDiscord.start();
        var chat = TestChat.withSeeds();
        var gate = new Gate(chat.lore());
        var login = new Login(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty());
        try (var served = Served.on(discord, chat, gate.before(chat), login).ready()) {
            gate.close();
            var begun = IntStream.range(0, 20).mapToObj(_ -> discord.fan().asks("cast")).toList();
            await().until(() -> begun.stream().allMatch(asked -> asked.callback() == 5));
            var closing = CompletableFuture.runAsync(served.adapter()::close);
            gate.open();
            closing.orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(begun).allSatisfy(asked -> {
                assertThat(text(asked)).contains("The cast of");
                assertThat(asked.all()).hasSize(1);
            });
            assertThat(served.over()).isCompleted();
            var late = discord.fan().asks("cast");
            assertThat(late.all()).isEmpty();
        }
    }

    @Test
    void closing_before_anything_was_reached_ends_too() {
        var discord = FakeDiscord.start();
        discord.rest().isIll(500);
        var served = Served.on(discord);
        served.adapter().close();
        assertThat(served.over()).isCompleted();
        discord.close();
    }
}
