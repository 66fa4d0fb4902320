package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.settings.SettingEdit;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault;
import okaybot.testing.discord.DiscordFault.Delayed;
import okaybot.testing.discord.DiscordFault.DroppedAfterHandling;
import okaybot.testing.discord.DiscordFault.DroppedBeforeHandling;
import okaybot.testing.discord.DiscordFault.ErrorResponse;
import okaybot.testing.discord.DiscordFault.RateLimited;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Discord's REST API goes wrong: the answer arrives once, or the asker is told.
class DiscordRestFailureTest {
    private static final TestChat CHAT = TestChat.withSeeds();
    private static final BlockableLore GATE = new BlockableLore(CHAT.lore());
    private static DiscordBotFixture served;
    private static FakeDiscord discord;

    @BeforeAll
    static void start() {
        discord = FakeDiscord.start();
        var login = new DiscordConfig(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty());
        served = DiscordBotFixture.connect(discord, CHAT, GATE.answerServiceFor(CHAT), login).awaitReady();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<List<DiscordFault>> passing() {
        return Stream.of(
                List.of(new RateLimited(1, false)),
                List.of(new RateLimited(1, true)),
                List.of(new ErrorResponse(500, 0)),
                List.of(new ErrorResponse(500, 0), new ErrorResponse(500, 0)),
                List.of(new ErrorResponse(502, 0)),
                List.of(new ErrorResponse(503, 0)),
                List.of(new DroppedBeforeHandling()),
                List.of(new DroppedAfterHandling()),
                List.of(new DroppedBeforeHandling(), new DroppedAfterHandling()),
                List.of(new Delayed(Duration.ofSeconds(1))));
    }

    private static SentInteraction ask() {
        return discord.user().runCommand("cast", "who", "ko-moon-young");
    }

    private static void isAnsweredOnce(SentInteraction asked) {
        assertThat(text(asked)).startsWith("## Ko Moon-young");
        assertThat(asked.responses()).hasSize(1);
    }

    /// Whatever was under way because of the fault before is over once this is answered.
    private static void nothingElseComes(SentInteraction asked, int sights) {
        await().until(discord.rest()::hasNoPendingFaults);
        isAnsweredOnce(ask());
        assertThat(asked.responses()).hasSize(sights);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void a_temporary_fault_neither_loses_nor_doubles_the_reply(List<DiscordFault> faults) {
        discord.rest().enqueueFaults(faults.toArray(DiscordFault[]::new));
        var asked = ask();
        isAnsweredOnce(asked);
        nothingElseComes(asked, 1);
    }

    @Test
    void an_expired_interaction_is_not_retried() {
        discord.rest().enqueueFaults(new ErrorResponse(404, 10062));
        var asked = ask();
        nothingElseComes(asked, 0);
        assertThat(asked.callbackType()).isZero();
    }

    private static SentInteraction promised(Supplier<SentInteraction> ask) {
        GATE.block();
        var asked = ask.get();
        await().until(() -> asked.callbackType() == 5);
        GATE.unblock();
        return asked;
    }

    @Test
    void a_slow_answer_is_deferred_and_then_sent_once() {
        var asked = promised(DiscordRestFailureTest::ask);
        isAnsweredOnce(asked);
        assertThat(asked.awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void a_private_answer_is_deferred_as_ephemeral() {
        var channel = "discord/server:" + DiscordTestData.guildId(0) + "/channel:81";
        CHAT.store().edit("discord:1", List.of(new SettingEdit(channel, "reply", Optional.of("private"))));
        var fan = discord.user();
        List<Supplier<SentInteraction>> alone = List.of(
                () -> fan.runCommand("cast", "private", true),
                () -> fan.runCommand("progress"),
                () -> fan.runCommand("reveal", "who", "plot ending"),
                () -> fan.inGroupDm().runCommand("cast"),
                () -> fan.inChannel("81", 0, DiscordTestData.categoryId(DiscordTestData.guildId(0)), 0)
                        .runCommand("cast"),
                () -> fan.withId("7009").pressButton("a1-0 /cast", false));
        assertThat(alone).map(DiscordRestFailureTest::promised).allMatch(asked -> asked.awaitResponse().ephemeral());
    }

    @Test
    void a_deferred_reply_in_a_bot_dm_is_not_ephemeral() {
        assertThat(promised(() -> discord.user().inBotDm().runCommand("cast")).awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void is_deferred_as_ephemeral_while_the_visibility_is_unknown() {
        var opening = new CountDownLatch(1);
        CHAT.store().blockUntil(opening);
        var asked = ask();
        await().until(() -> asked.callbackType() == 5);
        opening.countDown();
        isAnsweredOnce(asked);
        assertThat(asked.awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void a_deferred_reply_survives_an_outage_of_discord() {
        GATE.block();
        var asked = ask();
        await().until(() -> asked.callbackType() == 5);
        discord.rest().enqueueFaults(new ErrorResponse(500, 0), new DroppedBeforeHandling(), new ErrorResponse(500, 0));
        GATE.unblock();
        isAnsweredOnce(asked);
    }

    @Test
    void a_slow_answer_to_a_button_edits_the_message() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        GATE.block();
        var pressed = discord.user().pressButton(customIdOf(first, "Ko Moon-young"), false);
        await().until(() -> pressed.callbackType() == 6);
        GATE.unblock();
        isAnsweredOnce(pressed);
        assertThat(pressed.awaitResponse().replacesOriginal()).isTrue();
    }

    @Test
    void a_slow_ephemeral_answer_to_a_button_is_a_new_message() {
        var first = discord.user().runCommand("plot", "part", "ending").awaitResponse().body();
        GATE.block();
        var pressed = discord.user().pressButton(customIdOf(first, "Reveal the spoilers"), false);
        await().until(() -> pressed.callbackType() == 6);
        GATE.unblock();
        assertThat(text(pressed)).doesNotContain("||");
        assertThat(pressed.awaitResponse().ephemeral()).isTrue();
        assertThat(pressed.awaitResponse().replacesOriginal()).isFalse();
        assertThat(pressed.responses()).hasSize(1);
    }

    @Test
    void an_expired_token_is_not_retried() {
        GATE.block();
        var asked = ask();
        await().until(() -> asked.callbackType() == 5);
        asked.expireToken();
        GATE.unblock();
        nothingElseComes(asked, 0);
    }

    @Test
    void tells_the_user_of_a_failure_after_the_deferral() {
        GATE.block();
        GATE.failWithError(true);
        var asked = ask();
        await().until(() -> asked.callbackType() == 5);
        GATE.unblock();
        assertThat(text(asked)).startsWith("Something went wrong on my side.").doesNotContain("AssertionError");
        assertThat(asked.awaitResponse().ephemeral()).isTrue();
        asked.awaitDeletion();
        GATE.failWithError(false);
        nothingElseComes(asked, 1);
    }

    @Test
    void tells_the_user_when_discord_rejects_the_message() {
        discord.rest().enqueueFaults(new ErrorResponse(400, 50035));
        assertThat(text(ask())).startsWith("Something went wrong on my side.");
    }

    @Test
    void names_the_missing_permission() {
        discord.rest().enqueueFaults(new ErrorResponse(403, 50013));
        assertThat(text(ask())).contains("Send Messages");
        discord.rest().enqueueFaults(new ErrorResponse(403, 50001));
        assertThat(text(ask())).contains("View Channels");
        discord.rest().enqueueFaults(new ErrorResponse(400, 50083));
        assertThat(text(ask())).contains("archived");
        discord.rest().enqueueFaults(new ErrorResponse(403, 50007));
        assertThat(text(ask())).contains("take no messages");
    }

    @Test
    void replies_anew_when_the_message_with_the_button_is_deleted() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        discord.rest().enqueueFaults(new ErrorResponse(404, 10008));
        var pressed = discord.user().pressButton(customIdOf(first, "Ko Moon-young"), false);
        isAnsweredOnce(pressed);
        assertThat(pressed.awaitResponse().replacesOriginal()).isFalse();
    }

    @Test
    void does_not_reply_in_a_deleted_channel() {
        discord.rest().enqueueFaults(new ErrorResponse(404, 10003));
        nothingElseComes(ask(), 0);
    }

    @Test
    void autocomplete_survives_a_temporary_fault() {
        discord.rest().enqueueFaults(new ErrorResponse(500, 0));
        var asked = discord.user().autocomplete("cast", "who", "moon");
        assertThat(asked.awaitResponse().body().get("choices")).isNotEmpty();
        assertThat(asked.responses()).hasSize(1);
    }
}
