package okaybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import okaybot.cli.Installation;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both platforms are down at the same time and come back: what they kept meanwhile is answered exactly once.
class BothPlatformsOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANY = 20;

    @Test
    void requests_of_the_outage_are_answered_once(@TempDir Path home) throws Exception {
        var telegram = new FakeTelegram();
        var discord = FakeDiscord.start();
        var config = new Installation(home,
                Map.of("SEEDS", Path.of("seeds").toAbsolutePath().toString(), "DISCORD_TOKEN",
                        FakeDiscord.TOKEN, "DISCORD_API_URL", discord.apiUrl(), "TELEGRAM_TOKEN", FakeTelegram.TOKEN,
                        "TELEGRAM_API_URL", telegram.uri().toString()),
                Okaybot.PLATFORMS).readConfig();
        try (discord; telegram; var bot = Host.create(config, Okaybot.PLATFORMS)) {
            for (var adapter : bot.adapters()) {
                var _ = adapter.start();
            }
            await().atMost(PATIENCE).until(() -> !discord.rest().registeredCommands().isEmpty());
            discord.user().runCommand("cast").awaitResponse();
            asks(telegram, 1);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(telegram.chats.messagesIn(1)).hasSize(1));

            discord.setDown(true);
            telegram.setDown(true);
            LongStream.rangeClosed(101, 100 + MANY).forEach(person -> asks(telegram, person));
            var meanwhile = IntStream.range(0, MANY).mapToObj(i -> discord.user().withId("72" + i).runCommand("cast"))
                    .toList();
            await().atMost(PATIENCE).until(() -> discord.gateway().rejectedConnectionCount() > 0);
            await().atMost(PATIENCE).until(() -> bot.adapters().getLast().currentProblem().isPresent());

            telegram.setDown(false);
            discord.setDown(false);
            LongStream.rangeClosed(101, 100 + MANY).forEach(person -> await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(telegram.chats.messagesIn(person)).hasSize(1)));
            await().atMost(PATIENCE).until(() -> discord.gateway().resumeCount() > 0);
            assertThat(discord.user().runCommand("plot").awaitResponse().body().toString()).contains("premise");
            asks(telegram, 1);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(telegram.chats.messagesIn(1)).hasSize(2));
            // Discord told these users after three seconds that the bot does not respond.
            assertThat(meanwhile).extracting(SentInteraction::responses).allMatch(seen -> seen.size() <= 1);
            LongStream.rangeClosed(101, 100 + MANY)
                    .forEach(person -> assertThat(telegram.chats.messagesIn(person)).hasSize(1));
            await().atMost(PATIENCE)
                    .until(() -> bot.adapters().stream().allMatch(adapter -> adapter.currentProblem().isEmpty()));
        }
        assertThat(telegram.violations()).isEmpty();
    }

    private static void asks(FakeTelegram telegram, long person) {
        telegram.deliver(telegram.updates.textMessage(person, person, "/cast"));
    }
}
