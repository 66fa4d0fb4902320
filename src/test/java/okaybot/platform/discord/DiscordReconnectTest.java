package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import okaybot.platform.discord.connection.ShardRange;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.Test;

/// Gateway connections that break: interactions are answered if Discord delivers them again.
class DiscordReconnectTest {

    private static void assertAnsweredOnce(SentInteraction interaction) {
        assertThat(text(interaction)).startsWith("## Ko Moon-young");
        assertThat(interaction.responses()).hasSize(1);
    }

    private static SentInteraction ask(FakeDiscord discord) {
        return discord.user().runCommand("cast", "who", "ko-moon-young");
    }

    @Test
    void identifies_with_guilds_and_direct_messages_only() {
        try (var bot = DiscordBotFixture.start()) {
            var identify = bot.discord().gateway().lastIdentify();
            assertThat(identify.get("intents").asInt()).isEqualTo(1 | 1 << 12);
        }
    }

    @Test
    void resumes_a_lost_connection_and_answers_missed_interactions() {
        try (var bot = DiscordBotFixture.start()) {
            var discord = bot.discord();
            var gateway = discord.gateway();
            gateway.dropConnections();
            assertAnsweredOnce(ask(discord));
            gateway.closeConnections(4000);
            assertAnsweredOnce(ask(discord));
            gateway.closeConnections(1001);
            assertAnsweredOnce(ask(discord));
            gateway.requestReconnect();
            assertAnsweredOnce(ask(discord));
            gateway.invalidateSessions(true);
            assertAnsweredOnce(ask(discord));
            assertThat(gateway.resumeCount()).isBetween(1, 5);
            assertThat(gateway.sessionCount()).isEqualTo(1);
            await().until(() -> bot.adapter().currentProblem().isEmpty());
        }
    }

    @Test
    void starts_a_new_session_after_an_invalid_one() {
        try (var bot = DiscordBotFixture.start()) {
            bot.discord().gateway().invalidateSessions(false);
            await().until(() -> bot.discord().gateway().sessionCount() == 2);
            assertAnsweredOnce(ask(bot.discord()));
        }
    }

    @Test
    void reconnects_when_heartbeats_are_not_acknowledged() {
        var discord = FakeDiscord.start();
        discord.gateway().setHeartbeat(300, false);
        try (var bot = DiscordBotFixture.connect(discord).awaitReady()) {
            await().until(() -> discord.gateway().resumeCount() > 0);
            discord.gateway().setHeartbeat(300, true);
            assertAnsweredOnce(ask(discord));
            assertThat(bot.stopped()).isNotDone();
        }
    }

    @Test
    void answers_on_several_shards() {
        var discord = FakeDiscord.start();
        discord.rest().setRecommendedShards(3);
        discord.gateway().setGuilds(3, 2);
        try (var bot = DiscordBotFixture.connect(discord).awaitReady()) {
            await().until(() -> discord.gateway().sessionCount() == 3);
            for (var i = 0; i < 3; i++) {
                assertAnsweredOnce(discord.user(DiscordTestData.guildId(i)).runCommand("cast", "who", "ko-moon-young"));
            }
            assertThat(bot.stopped()).isNotDone();
        }
    }

    @Test
    void identifies_only_its_own_shards() {
        var discord = FakeDiscord.start();
        discord.gateway().setGuilds(8, 0);
        try (var _ = DiscordBotFixture.connect(discord, Optional.of(new ShardRange(4, 2, 3))).awaitReady()) {
            await().until(() -> discord.gateway().sessionCount() == 2);
            assertThat(discord.gateway().lastIdentify().get("shard").get(1).asInt()).isEqualTo(4);
            assertThat(discord.gateway().lastIdentify().get("shard").get(0).asInt()).isBetween(2, 3);
        }
    }
}
