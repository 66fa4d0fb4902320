package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import okaybot.testing.LogCapture;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A gateway that accepts connections and then does not go on.
@Order(2)
class DiscordSessionStartTest {
    private static final DiscordLimits SHORT = DiscordLimits.DEFAULT.withSessionStart(Duration.ofSeconds(1));

    private static void assertAnswers(FakeDiscord discord) {
        assertThat(text(discord.user().runCommand("cast"))).contains("The cast of");
    }

    /// No HELLO either.
    @Test
    void starts_a_new_session_when_an_identify_gets_no_ready() {
        var discord = FakeDiscord.start();
        discord.gateway().setHello(false);
        discord.gateway().setSilent(true);
        var begin = System.nanoTime();
        try (var log = LogCapture.attach(); var bot = DiscordBotFixture.connect(discord, SHORT)) {
            await().until(() -> discord.gateway().ignoredCount() >= 1);
            discord.gateway().setHello(true);
            discord.gateway().setSilent(false);
            bot.awaitReady();
            assertAnswers(discord);
            assertThat(log.lines()).anyMatch(line -> line.contains("got no READY or RESUMED within 1 s"));
            // On a busy machine, the next one may get no READY in time either.
            var seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            assertThat((long) discord.gateway().identifyCount()).isBetween(2L, 1 + seconds);
        }
    }

    /// Heartbeats are acknowledged all the time. When this machine pauses, JDA misses some and resumes once more: so the old session
    /// never gets a reply, while the new one may be resumed.
    @Test
    void starts_a_new_session_when_a_resume_gets_no_resumed() {
        var discord = FakeDiscord.start();
        try (var log = LogCapture.attach(); var bot = DiscordBotFixture.connect(discord, SHORT).awaitReady()) {
            var sessions = discord.gateway().sessions();
            discord.gateway().ignoreResumes();
            discord.gateway().setNextHeartbeat(300);
            discord.gateway().dropConnections();
            await().until(() -> discord.gateway().ignoredCount() >= 1);
            await().until(() -> discord.gateway().sessionCount() > sessions.size());
            assertThat(discord.gateway().resumedSessions()).doesNotContainAnyElementsOf(sessions);
            assertThat(log.lines()).anyMatch(line -> line.contains("got no READY or RESUMED within 1 s"));
            await().until(() -> bot.adapter().currentProblem().isEmpty());
            assertAnswers(discord);
        }
    }

    @Test
    void does_not_identify_before_discord_allows_it() {
        var discord = FakeDiscord.start();
        discord.rest().setSessionStartLimit(0, 2_500);
        var begin = System.nanoTime();
        try (var bot = DiscordBotFixture.connect(discord)) {
            await().until(
                    () -> bot.adapter().currentProblem().orElse("").contains("allows no more session starts"));
            discord.rest().setSessionStartLimit(1, 2_500);
            assertThat(discord.gateway().identifyCount()).isZero();
            bot.awaitReady();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(2_400));
            assertAnswers(discord);
            await().until(() -> bot.adapter().currentProblem().isEmpty());
        }
    }

    @Test
    void does_not_identify_again_when_none_is_left_after_a_start() {
        try (var log = LogCapture.attach(); var bot = DiscordBotFixture.start()) {
            var discord = bot.discord();
            discord.rest().setSessionStartLimit(0, 60_000);
            discord.gateway().invalidateSessions(false);
            await().until(
                    () -> bot.adapter().currentProblem().orElse("").contains("allows no more session starts"));
            assertThat(log.lines()).anyMatch(line -> line.contains("allows no more session starts"));
            assertThat(discord.gateway().identifyCount()).isEqualTo(1);
        }
    }

    @Test
    void registers_commands_and_answers_while_guilds_are_unavailable() {
        var discord = FakeDiscord.start();
        discord.gateway().setGuilds(3, 0);
        discord.gateway().makeGuildUnavailable(DiscordTestData.guildId(1));
        discord.gateway().makeGuildUnavailable(DiscordTestData.guildId(2));
        try (var bot = DiscordBotFixture.connect(discord).awaitReady()) {
            assertAnswers(discord);
            await().until(() -> bot.adapter().currentProblem().isEmpty());
        }
    }
}
