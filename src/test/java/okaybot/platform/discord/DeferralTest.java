package okaybot.platform.discord;

import static okaybot.platform.discord.CastQuestion.assertAnsweredOnce;
import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import okaybot.settings.SettingEdit;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault.DroppedBeforeHandling;
import okaybot.testing.discord.DiscordFault.ErrorResponse;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Answers that take long: the reply is deferred, and then arrives exactly once, or the user is told why not.
class DeferralTest {
    private static final TestChat CHAT = TestChat.withSeeds();
    private static final BlockableLore LORE = new BlockableLore(CHAT.lore());
    private static final DiscordLimits LIMITS = DiscordLimits.DEFAULT.withDefer(Duration.ofMillis(200));
    private static DiscordBotFixture bot;
    private static FakeDiscord discord;
    private static CastQuestion question;

    @BeforeAll
    static void start() {
        discord = FakeDiscord.start();
        question = new CastQuestion(discord);
        bot = DiscordBotFixture.connect(discord, CHAT, LORE.answerServiceFor(CHAT), LIMITS).awaitReady();
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    private static SentInteraction deferred(Supplier<SentInteraction> ask) {
        return deferred(ask, 5);
    }

    /// @param callbackType 5 for a new message, 6 for a change of the message with the button
    private static SentInteraction deferred(Supplier<SentInteraction> ask, int callbackType) {
        LORE.block();
        var interaction = ask.get();
        await().until(() -> interaction.callbackType() == callbackType);
        LORE.unblock();
        return interaction;
    }

    @Test
    void a_slow_answer_is_deferred_and_then_sent_once() {
        var interaction = deferred(question::ask);
        assertAnsweredOnce(interaction);
        assertThat(interaction.awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void a_private_answer_is_deferred_as_ephemeral() {
        var channel = "discord/server:" + DiscordTestData.guildId(0) + "/channel:81";
        CHAT.store().edit("discord:1", List.of(new SettingEdit(channel, "reply", Optional.of("private"))));
        var user = discord.user();
        List<Supplier<SentInteraction>> privateAnswers = List.of(
                () -> user.runCommand("cast", "private", true),
                () -> user.runCommand("progress"),
                () -> user.runCommand("reveal", "who", "plot ending"),
                () -> user.inGroupDm().runCommand("cast"),
                () -> user.inChannel("81", 0, DiscordTestData.categoryId(DiscordTestData.guildId(0)), 0)
                        .runCommand("cast"),
                () -> user.withId("7009").pressButton("a1-0 /cast", false));
        assertThat(privateAnswers).map(DeferralTest::deferred)
                .allMatch(interaction -> interaction.awaitResponse().ephemeral());
    }

    @Test
    void a_deferred_reply_in_a_bot_dm_is_not_ephemeral() {
        assertThat(deferred(() -> discord.user().inBotDm().runCommand("cast")).awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void is_deferred_as_ephemeral_while_the_visibility_is_unknown() {
        var opening = new CountDownLatch(1);
        CHAT.store().blockUntil(opening);
        var interaction = question.ask();
        await().until(() -> interaction.callbackType() == 5);
        opening.countDown();
        assertAnsweredOnce(interaction);
        assertThat(interaction.awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void waits_for_the_visibility_while_discord_does() {
        var opening = new CountDownLatch(1);
        CHAT.store().blockUntil(opening);
        var interaction = question.ask();
        await().pollDelay(Duration.ofMillis(700)).until(() -> interaction.callbackType() == 0);
        opening.countDown();
        assertAnsweredOnce(interaction);
        assertThat(interaction.awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void a_deferred_reply_survives_an_outage_of_discord() {
        LORE.block();
        var interaction = question.ask();
        await().until(() -> interaction.callbackType() == 5);
        interaction.enqueueFaults(new ErrorResponse(500, 0), new DroppedBeforeHandling(), new ErrorResponse(500, 0));
        LORE.unblock();
        assertAnsweredOnce(interaction);
    }

    @Test
    void a_slow_answer_to_a_button_edits_the_message() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        var press = deferred(() -> discord.user().choose(first, "Ko Moon-young", false), 6);
        assertAnsweredOnce(press);
        assertThat(press.awaitResponse().replacesOriginal()).isTrue();
    }

    @Test
    void a_slow_ephemeral_answer_to_a_button_is_a_new_message() {
        var first = discord.user().runCommand("plot", "part", "ending").awaitResponse().body();
        var press = deferred(() -> discord.user().pressButton(customIdOf(first, "Reveal the spoilers"), false), 6);
        assertThat(text(press)).doesNotContain("||");
        assertThat(press.awaitResponse().ephemeral()).isTrue();
        assertThat(press.awaitResponse().replacesOriginal()).isFalse();
        assertThat(press.responses()).hasSize(1);
    }

    @Test
    void an_expired_token_is_not_retried() {
        LORE.block();
        var interaction = question.ask();
        await().until(() -> interaction.callbackType() == 5);
        interaction.expireToken();
        LORE.unblock();
        question.assertFinalResponseCount(interaction, 0);
    }

    @Test
    void tells_the_user_of_a_failure_after_the_deferral() {
        LORE.block();
        LORE.failWithError(true);
        var interaction = question.ask();
        await().until(() -> interaction.callbackType() == 5);
        LORE.unblock();
        assertThat(text(interaction)).startsWith("Something went wrong on my side.").doesNotContain("AssertionError");
        assertThat(interaction.awaitResponse().ephemeral()).isTrue();
        interaction.awaitDeletion();
        LORE.failWithError(false);
        question.assertFinalResponseCount(interaction, 1);
    }
}
