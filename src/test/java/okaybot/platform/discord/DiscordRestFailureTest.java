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
    void what_passes_delays_the_answer_but_neither_loses_nor_doubles_it(List<DiscordFault> faults) {
        discord.rest().enqueueFaults(faults.toArray(DiscordFault[]::new));
        var asked = ask();
        isAnsweredOnce(asked);
        nothingElseComes(asked, 1);
    }

    @Test
    void too_late_is_not_tried_again() {
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
    void what_takes_its_time_is_promised_within_three_seconds_and_then_told_once() {
        var asked = promised(DiscordRestFailureTest::ask);
        isAnsweredOnce(asked);
        assertThat(asked.awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void what_is_for_one_alone_is_promised_to_them_alone() {
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
    void in_a_chat_with_the_bot_a_promised_answer_stays() {
        assertThat(promised(() -> discord.user().inBotDm().runCommand("cast")).awaitResponse().ephemeral()).isFalse();
    }

    @Test
    void while_nobody_knows_who_may_see_the_answer_it_is_promised_to_the_asker_alone() {
        var opening = new CountDownLatch(1);
        CHAT.store().blockUntil(opening);
        var asked = ask();
        await().until(() -> asked.callbackType() == 5);
        opening.countDown();
        isAnsweredOnce(asked);
        assertThat(asked.awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void a_promised_answer_outlives_an_illness_of_discord() {
        GATE.block();
        var asked = ask();
        await().until(() -> asked.callbackType() == 5);
        discord.rest().enqueueFaults(new ErrorResponse(500, 0), new DroppedBeforeHandling(), new ErrorResponse(500, 0));
        GATE.unblock();
        isAnsweredOnce(asked);
    }

    @Test
    void a_slow_answer_to_a_button_takes_the_message_s_place() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        GATE.block();
        var pressed = discord.user().pressButton(customIdOf(first, "Ko Moon-young"), false);
        await().until(() -> pressed.callbackType() == 6);
        GATE.unblock();
        isAnsweredOnce(pressed);
        assertThat(pressed.awaitResponse().replacesOriginal()).isTrue();
    }

    @Test
    void a_slow_aloneanswer_to_a_button_comes_beside_the_message() {
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
    void when_the_token_has_expired_nothing_is_sent_again_and_again() {
        GATE.block();
        var asked = ask();
        await().until(() -> asked.callbackType() == 5);
        asked.expireToken();
        GATE.unblock();
        nothingElseComes(asked, 0);
    }

    @Test
    void a_failure_after_the_promise_is_told() {
        GATE.block();
        GATE.failWithError(true);
        var asked = ask();
        await().until(() -> asked.callbackType() == 5);
        GATE.unblock();
        assertThat(text(asked)).startsWith("Something broke on this side.").doesNotContain("AssertionError");
        assertThat(asked.awaitResponse().ephemeral()).isTrue();
        asked.awaitDeletion();
        GATE.failWithError(false);
        nothingElseComes(asked, 1);
    }

    @Test
    void a_message_that_discord_does_not_take_is_told_of() {
        discord.rest().enqueueFaults(new ErrorResponse(400, 50035));
        assertThat(text(ask())).startsWith("Something broke on this side.");
    }

    @Test
    void a_missing_right_is_named() {
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
    void when_the_message_with_the_button_is_gone_the_answer_comes_without_it() {
        var first = discord.user().runCommand("cast").awaitResponse().body();
        discord.rest().enqueueFaults(new ErrorResponse(404, 10008));
        var pressed = discord.user().pressButton(customIdOf(first, "Ko Moon-young"), false);
        isAnsweredOnce(pressed);
        assertThat(pressed.awaitResponse().replacesOriginal()).isFalse();
    }

    @Test
    void a_channel_that_is_gone_has_nobody_to_answer() {
        discord.rest().enqueueFaults(new ErrorResponse(404, 10003));
        nothingElseComes(ask(), 0);
    }

    @Test
    void suggestions_come_in_spite_of_it_too() {
        discord.rest().enqueueFaults(new ErrorResponse(500, 0));
        var asked = discord.user().autocomplete("cast", "who", "moon");
        assertThat(asked.awaitResponse().body().get("choices")).isNotEmpty();
        assertThat(asked.responses()).hasSize(1);
    }
}
