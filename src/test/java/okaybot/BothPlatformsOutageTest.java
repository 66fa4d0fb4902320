package okaybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import okaybot.cli.Installation;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both platforms go down at the same time and come back. Each command
/// sent to Telegram meanwhile is answered once, each sent to Discord at most once.
class BothPlatformsOutageTest {
    private static final int USERS = 20;

    @Test
    void requests_sent_during_the_outage_are_answered_at_most_once(@TempDir Path home) throws Exception {
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
            await().until(() -> !discord.rest().registeredCommands().isEmpty());
            discord.user().runCommand("cast").awaitResponse();
            ask(telegram, 1);
            await().untilAsserted(() -> assertThat(telegram.chats.messagesIn(1)).hasSize(1));

            discord.setDown(true);
            telegram.setDown(true);
            LongStream.rangeClosed(101, 100 + USERS).forEach(person -> ask(telegram, person));
            var meanwhile = IntStream.range(0, USERS).mapToObj(i -> discord.user().withId("72" + i).runCommand("cast"))
                    .toList();
            await().until(() -> discord.gateway().rejectedConnectionCount() > 0);
            await().until(() -> bot.adapters().getLast().currentProblem().isPresent());

            telegram.setDown(false);
            discord.setDown(false);
            LongStream.rangeClosed(101, 100 + USERS).forEach(
                    person -> await().untilAsserted(() -> assertThat(telegram.chats.messagesIn(person)).hasSize(1)));
            await().until(() -> discord.gateway().resumeCount() > 0);
            assertThat(discord.user().runCommand("plot").awaitResponse().body().toString()).contains("premise");
            ask(telegram, 1);
            await().untilAsserted(() -> assertThat(telegram.chats.messagesIn(1)).hasSize(2));
            // Discord told these users after three seconds that the bot does not respond.
            assertThat(meanwhile).extracting(SentInteraction::responses).allMatch(responses -> responses.size() <= 1);
            LongStream.rangeClosed(101, 100 + USERS)
                    .forEach(person -> assertThat(telegram.chats.messagesIn(person)).hasSize(1));
            await().until(() -> bot.adapters().stream().allMatch(adapter -> adapter.currentProblem().isEmpty()));
        }
        assertThat(telegram.violations()).isEmpty();
    }

    private static void ask(FakeTelegram telegram, long person) {
        telegram.deliver(telegram.updates.textMessage(person, person, "/cast"));
    }
}
