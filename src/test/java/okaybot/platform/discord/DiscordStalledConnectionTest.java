package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okaybot.testing.TcpProxy;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault;
import okaybot.testing.discord.DiscordFault.Delayed;
import okaybot.testing.discord.DiscordFault.Stalled;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.Test;

/// Connections that accept requests and bring no replies. Discord waits 3 seconds for a callback.
class DiscordStalledConnectionTest {
    static final Duration STALL = Duration.ofSeconds(9);

    /// @param faults of each interaction
    static List<SentInteraction> ask(FakeDiscord discord, int number, DiscordFault... faults) {
        return IntStream.range(0, number).mapToObj(i -> {
            discord.rest().failNextInteraction(faults);
            return discord.user().withId("71" + i).runCommand("cast", "who", "ko-moon-young");
        }).toList();
    }

    static void assertAnsweredOnce(SentInteraction interaction) {
        assertThat(text(interaction)).startsWith("## Ko Moon-young");
        assertThat(interaction.responses()).hasSize(1);
    }

    @Test
    void answers_although_all_open_connections_are_dead() throws Exception {
        var discord = FakeDiscord.start();
        var chat = TestChat.withSeeds();
        try (var proxy = new TcpProxy(discord.port())) {
            var config = new DiscordConfig(FakeDiscord.TOKEN, "http://127.0.0.1:" + proxy.port() + "/api/v10/",
                    Optional.empty());
            try (var _ = DiscordBotFixture.connect(discord, chat, chat.service(), config).awaitReady()) {
                ask(discord, 6, new Delayed(Duration.ofMillis(300)))
                        .forEach(DiscordStalledConnectionTest::assertAnsweredOnce);
                await().until(() -> proxy.connectionCount() >= 6);
                for (var i = 0; i < 2; i++) {
                    proxy.blockOpenConnections();
                    ask(discord, 6).forEach(DiscordStalledConnectionTest::assertAnsweredOnce);
                }
            }
        }
    }

    @Test
    void stalled_callbacks_are_repeated_and_do_not_hold_others() {
        try (var bot = DiscordBotFixture.start()) {
            var discord = bot.discord();
            var stalled = ask(discord, 40, new Stalled(STALL));
            await().until(() -> stalled.stream().allMatch(SentInteraction::hasNoPendingFaults));
            var other = discord.user().withId("7200").runCommand("cast", "who", "ko-moon-young");
            assertAnsweredOnce(other);
            stalled.forEach(DiscordStalledConnectionTest::assertAnsweredOnce);
            assertThat(stalled).extracting(sent -> sent.awaitResponse().latency()).as("held longer than the other one")
                    .allMatch(latency -> latency.compareTo(other.awaitResponse().latency()) > 0);
        }
    }

    @Test
    void a_callback_whose_reply_is_late_counts_as_answered() {
        try (var bot = DiscordBotFixture.start()) {
            var discord = bot.discord();
            discord.rest().failNextInteraction(new Delayed(STALL));
            var delete = discord.user().withId("7393").runCommand("cast", "who", "ko-moon-young");
            assertAnsweredOnce(delete);
            await().until(() -> discord.rest().requestCount(delete.id()) == 2);
            assertAnsweredOnce(ask(discord, 1).getFirst());
            assertThat(delete.responses()).hasSize(1);
            assertThat(bot.meters().find("okaybot.errors").counters()).isEmpty();
        }
    }
}
