package okaybot.platform.discord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okaybot.platform.discord.BlockableLore;
import okaybot.platform.discord.DiscordAdapter;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.platform.discord.DiscordConfig;
import okaybot.platform.discord.DiscordMessageReader;
import okaybot.settings.Settings;
import okaybot.testing.LongTimeouts;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.Test;

/// Messages that arrive during a start, a shutdown or an outage, at several processes, or too many at once.
class MessageDeliveryTest {
    private static final String QUESTION = "<@900> Ko Moon-young";
    private final FakeDiscord discord = FakeDiscord.start();
    private final TestChat chat = TestChat.withSeeds();
    private final DiscordConfig config = new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty(), true);

    private DiscordBotFixture start() {
        return DiscordBotFixture.connect(discord, chat, chat.service(), config);
    }

    private void assertAnswered(List<String> messages) {
        await().untilAsserted(() -> assertThat(messages)
                .allSatisfy(message -> assertThat(discord.rest().repliesTo(message)).hasSize(1)));
    }

    @Test
    void a_shutdown_waits_for_running_answers_and_starts_no_new_ones() {
        var lore = new BlockableLore(chat.lore());
        try (var bot = DiscordBotFixture.connect(discord, chat, lore.answerServiceFor(chat), config).awaitReady()) {
            lore.block();
            var running = IntStream.range(0, 5).mapToObj(i -> discord.user().withId("75" + i).inBotDm().write("cast"))
                    .toList();
            await().until(() -> lore.waitingCount() == 5);
            var closing = CompletableFuture.runAsync(bot.adapter()::close);
            lore.unblock();
            closing.orTimeout(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
            assertAnswered(running);
            var late = discord.user().inBotDm().write("cast");
            await().during(Duration.ofMillis(300)).until(() -> discord.rest().repliesTo(late).isEmpty());
        }
    }

    @Test
    void two_processes_with_the_same_shard_reply_once() {
        try (var bot = start().awaitReady();
                var other = new DiscordAdapter(config, chat.service(), new Settings(chat.store()), bot.membership(),
                        new CompositeMeterRegistry())) {
            var first = discord.user().write(QUESTION);
            assertAnswered(List.of(first));
            var sessions = discord.gateway().sessionCount();
            var _ = other.start();
            await().until(() -> discord.gateway().sessionCount() > sessions && other.isReady());
            discord.redeliverMessages();
            var second = discord.user().write(QUESTION);
            assertAnswered(List.of(second));
            await().until(() -> discord.rest().requestCount("POST .*/messages") == 3);
            assertThat(discord.rest().postedMessages()).hasSize(2);
        }
    }

    @Test
    void every_shard_answers_its_guilds_and_the_first_one_direct_messages() {
        discord.rest().setRecommendedShards(3);
        discord.gateway().setGuilds(3, 2);
        try (var _ = start().awaitReady()) {
            await().until(() -> discord.gateway().sessionCount() == 3);
            assertAnswered(List.of(discord.user(DiscordTestData.guildId(0)).write(QUESTION),
                    discord.user(DiscordTestData.guildId(1)).write(QUESTION),
                    discord.user(DiscordTestData.guildId(2)).write(QUESTION),
                    discord.user().inBotDm().write("Ko Moon-young")));
        }
    }

    @Test
    void a_guild_that_is_not_loaded_yet_is_answered_too() {
        discord.gateway().makeGuildUnavailable(DiscordTestData.guildId(0));
        try (var _ = start()) {
            await().until(() -> discord.gateway().sessionCount() == 1);
            assertAnswered(List.of(discord.user().write(QUESTION), discord.user().inBotDm().write("Ko Moon-young")));
        }
    }

    @Test
    void missed_messages_are_answered_when_the_session_is_resumed() {
        try (var _ = start().awaitReady()) {
            discord.gateway().dropConnections();
            assertAnswered(List.of(discord.user().write(QUESTION)));
        }
    }

    @Test
    void whoever_asks_too_much_is_told_once() {
        var stopped = TestChat.withLore(chat.lore(), () -> 0);
        try (var _ = DiscordBotFixture.connect(discord, stopped, stopped.service(), config).awaitReady()) {
            var allowed = IntStream.range(0, 20).mapToObj(_ -> discord.user().write(QUESTION)).toList();
            assertAnswered(allowed);
            var warned = discord.user().write(QUESTION);
            assertAnswered(List.of(warned));
            assertThat(DiscordMessageReader.text(discord.rest().repliesTo(warned).getFirst()))
                    .contains("One moment, please");
            var ignored = List.of(discord.user().write(QUESTION), discord.user().write("<@900> /progress 3"));
            assertAnswered(List.of(discord.user().withId("7002").write(QUESTION)));
            assertThat(ignored).allSatisfy(message -> assertThat(discord.rest().repliesTo(message)).isEmpty());
        }
    }
}
