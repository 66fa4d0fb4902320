package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.List;
import java.util.Optional;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Discord delivers an interaction twice: to the same process, to one started since, or to two at the same time.
class RepeatedInteractionTest {
    private static final String HOME = DiscordTestData.guildId(0);
    private static final String PATH = DiscordPlace.ofGuild(HOME).path();
    private final DiscordBotFixture bot = DiscordBotFixture.start();
    private final FakeDiscordUser admin = bot.discord().user().asAdmin();

    @AfterEach
    void stop() {
        bot.close();
    }

    /// Once another interaction of the same shard is answered, the repetition has been seen too.
    private void deliverAgain(SentInteraction interaction) {
        bot.discord().redeliver(interaction);
        assertThat(text(bot.discord().user().runCommand("show"))).isNotEmpty();
    }

    private SentInteraction report() {
        bot.chat().store().edit("", List.of(new SettingEdit(PATH, "reports",
                Optional.of("channel:" + DiscordTestData.generalChannelId(HOME)))));
        var report = bot.discord().user().runCommand("report", "what", "a name is misspelt");
        assertThat(text(report)).contains("Thank you");
        return report;
    }

    @Test
    void a_report_is_posted_once() {
        var report = report();
        deliverAgain(report);
        assertThat(bot.discord().rest().postedMessages()).hasSize(1);
        assertThat(report.responses()).hasSize(1);
    }

    private DiscordAdapter startOtherProcess(TestChat chat) {
        bot.adapter().close();
        var config = new DiscordConfig(FakeDiscord.TOKEN, bot.discord().apiUrl(), Optional.empty());
        var other = new DiscordAdapter(config, chat.service(), new Settings(chat.store()), bot.membership(),
                new CompositeMeterRegistry());
        chat.context().messengers().register(other.platform(), other.messenger());
        var sessions = bot.discord().gateway().sessionCount();
        var _ = other.start();
        // Before, interactions would go to the session of the first process.
        await().until(() -> bot.discord().gateway().sessionCount() > sessions && other.isReady());
        return other;
    }

    @Test
    void a_report_that_another_process_gets_too_is_posted_once() {
        var report = report();
        var chat = TestChat.withSeeds();
        chat.store().edit("", List.of(new SettingEdit(PATH, "reports",
                Optional.of("channel:" + DiscordTestData.generalChannelId(HOME)))));
        try (var _ = startOtherProcess(chat)) {
            bot.discord().redeliver(report);
            assertThat(text(bot.discord().user().runCommand("report", "what", "another one"))).contains("Thank you");
            await().untilAsserted(() -> assertThat(bot.discord().rest().receivedRequests().stream()
                    .filter(request -> request.endsWith("/messages"))).hasSize(3));
            assertThat(bot.discord().rest().postedMessages()).hasSize(2);
        }
    }

    @Test
    void another_process_that_does_not_answer_lets_the_answer_stand() {
        var show = bot.discord().user().runCommand("show");
        assertThat(text(show)).isNotEmpty();
        var chat = TestChat.withLore(bot.chat().lore(), () -> 0);
        chat.store().edit("", List.of(new SettingEdit(PATH, "cooldown", Optional.of("1"))));
        try (var _ = startOtherProcess(chat)) {
            assertThat(text(bot.discord().user().runCommand("show"))).isNotEmpty();
            assertThat(text(bot.discord().user().runCommand("show"))).contains("One moment, please");
            bot.discord().redeliver(show);
            await().until(() -> bot.discord().rest().repeatedCallbackCount() == 1);
            bot.discord().user().runCommand("show").awaitDeletion();
            assertThat(show.isDeleted()).isFalse();
            assertThat(show.responses()).hasSize(1);
        }
    }

    @Test
    void a_setting_is_changed_once() {
        var first = admin.runCommand("settings", "what", "reply private in server");
        assertThat(text(first)).contains("Saved");
        assertThat(text(admin.runCommand("settings", "what", "reply open in server"))).contains("Saved");
        deliverAgain(first);
        assertThat(bot.chat().store().at(PATH)).containsEntry("reply", "open");
        assertThat(bot.chat().store().recentChanges(PATH, 9)).hasSize(2);
        assertThat(first.responses()).hasSize(1);
    }
}
