package okaybot.platform.discord;

import static okaybot.platform.discord.Sight.button;
import static okaybot.platform.discord.Sight.text;
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
import okaybot.testing.discord.Asked;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.Fault;
import okaybot.testing.discord.Fault.CutsAfter;
import okaybot.testing.discord.Fault.CutsBefore;
import okaybot.testing.discord.Fault.IsSlow;
import okaybot.testing.discord.Fault.Refuses;
import okaybot.testing.discord.Fault.TooMany;
import okaybot.testing.discord.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Discord's REST API goes wrong: the answer arrives once, or the asker is told.
class FaultsTest {
    private static final TestChat CHAT = TestChat.withSeeds();
    private static final Gate GATE = new Gate(CHAT.lore());
    private static Served served;
    private static FakeDiscord discord;

    @BeforeAll
    static void start() {
        discord = FakeDiscord.start();
        var login = new Login(FakeDiscord.TOKEN, discord.apiUrl(), Optional.empty());
        served = Served.on(discord, CHAT, GATE.before(CHAT), login).ready();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<List<Fault>> passing() {
        return Stream.of(
                List.of(new TooMany(1, false)),
                List.of(new TooMany(1, true)),
                List.of(new Refuses(500, 0)),
                List.of(new Refuses(500, 0), new Refuses(500, 0)),
                List.of(new Refuses(502, 0)),
                List.of(new Refuses(503, 0)),
                List.of(new CutsBefore()),
                List.of(new CutsAfter()),
                List.of(new CutsBefore(), new CutsAfter()),
                List.of(new IsSlow(Duration.ofSeconds(1))));
    }

    private static Asked ask() {
        return discord.fan().asks("cast", "who", "ko-moon-young");
    }

    private static void isAnsweredOnce(Asked asked) {
        assertThat(text(asked)).startsWith("## Ko Moon-young");
        assertThat(asked.all()).hasSize(1);
    }

    /// Whatever was under way because of the fault before is over once this is answered.
    private static void nothingElseComes(Asked asked, int sights) {
        await().until(discord.rest()::isWell);
        isAnsweredOnce(ask());
        assertThat(asked.all()).hasSize(sights);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_delays_the_answer_but_neither_loses_nor_doubles_it(List<Fault> faults) {
        discord.rest().next(faults.toArray(Fault[]::new));
        var asked = ask();
        isAnsweredOnce(asked);
        nothingElseComes(asked, 1);
    }

    @Test
    void too_late_is_not_tried_again() {
        discord.rest().next(new Refuses(404, 10062));
        var asked = ask();
        nothingElseComes(asked, 0);
        assertThat(asked.callback()).isZero();
    }

    private static Asked promised(Supplier<Asked> ask) {
        GATE.close();
        var asked = ask.get();
        await().until(() -> asked.callback() == 5);
        GATE.open();
        return asked;
    }

    @Test
    void what_takes_its_time_is_promised_within_three_seconds_and_then_told_once() {
        var asked = promised(FaultsTest::ask);
        isAnsweredOnce(asked);
        assertThat(asked.answer().alone()).isFalse();
    }

    @Test
    void what_is_for_one_alone_is_promised_to_them_alone() {
        var channel = "discord/server:" + World.server(0) + "/channel:81";
        CHAT.store().edit("discord:1", List.of(new SettingEdit(channel, "reply", Optional.of("private"))));
        var fan = discord.fan();
        List<Supplier<Asked>> alone = List.of(
                () -> fan.asks("cast", "private", true),
                () -> fan.asks("progress"),
                () -> fan.asks("reveal", "who", "plot ending"),
                () -> fan.inGroup().asks("cast"),
                () -> fan.inChannel("81", 0, World.category(World.server(0)), 0).asks("cast"),
                () -> fan.named("7009").presses("a1-0 /cast", false));
        assertThat(alone).map(FaultsTest::promised).allMatch(asked -> asked.answer().alone());
    }

    @Test
    void in_a_chat_with_the_bot_a_promised_answer_stays() {
        assertThat(promised(() -> discord.fan().inPrivate().asks("cast")).answer().alone()).isFalse();
    }

    @Test
    void while_nobody_knows_who_may_see_the_answer_it_is_promised_to_the_asker_alone() {
        var opening = new CountDownLatch(1);
        CHAT.store().blockUntil(opening);
        var asked = ask();
        await().until(() -> asked.callback() == 5);
        opening.countDown();
        isAnsweredOnce(asked);
        assertThat(asked.answer().alone()).isTrue();
    }

    @Test
    void a_promised_answer_outlives_an_illness_of_discord() {
        GATE.close();
        var asked = ask();
        await().until(() -> asked.callback() == 5);
        discord.rest().next(new Refuses(500, 0), new CutsBefore(), new Refuses(500, 0));
        GATE.open();
        isAnsweredOnce(asked);
    }

    @Test
    void a_slow_answer_to_a_button_takes_the_message_s_place() {
        var first = discord.fan().asks("cast").answer().body();
        GATE.close();
        var pressed = discord.fan().presses(button(first, "Ko Moon-young"), false);
        await().until(() -> pressed.callback() == 6);
        GATE.open();
        isAnsweredOnce(pressed);
        assertThat(pressed.answer().inPlace()).isTrue();
    }

    @Test
    void a_slow_aloneanswer_to_a_button_comes_beside_the_message() {
        var first = discord.fan().asks("plot", "part", "ending").answer().body();
        GATE.close();
        var pressed = discord.fan().presses(button(first, "Reveal the spoilers"), false);
        await().until(() -> pressed.callback() == 6);
        GATE.open();
        assertThat(text(pressed)).doesNotContain("||");
        assertThat(pressed.answer().alone()).isTrue();
        assertThat(pressed.answer().inPlace()).isFalse();
        assertThat(pressed.all()).hasSize(1);
    }

    @Test
    void when_the_token_has_expired_nothing_is_sent_again_and_again() {
        GATE.close();
        var asked = ask();
        await().until(() -> asked.callback() == 5);
        asked.expire();
        GATE.open();
        nothingElseComes(asked, 0);
    }

    @Test
    void a_failure_after_the_promise_is_told() {
        GATE.close();
        GATE.breakDown(true);
        var asked = ask();
        await().until(() -> asked.callback() == 5);
        GATE.open();
        assertThat(text(asked)).startsWith("Something broke on this side.").doesNotContain("AssertionError");
        assertThat(asked.answer().alone()).isTrue();
        asked.awaitDeletion();
        GATE.breakDown(false);
        nothingElseComes(asked, 1);
    }

    @Test
    void a_message_that_discord_does_not_take_is_told_of() {
        discord.rest().next(new Refuses(400, 50035));
        assertThat(text(ask())).startsWith("Something broke on this side.");
    }

    @Test
    void a_missing_right_is_named() {
        discord.rest().next(new Refuses(403, 50013));
        assertThat(text(ask())).contains("Send Messages");
        discord.rest().next(new Refuses(403, 50001));
        assertThat(text(ask())).contains("View Channels");
        discord.rest().next(new Refuses(400, 50083));
        assertThat(text(ask())).contains("archived");
        discord.rest().next(new Refuses(403, 50007));
        assertThat(text(ask())).contains("take no messages");
    }

    @Test
    void when_the_message_with_the_button_is_gone_the_answer_comes_without_it() {
        var first = discord.fan().asks("cast").answer().body();
        discord.rest().next(new Refuses(404, 10008));
        var pressed = discord.fan().presses(button(first, "Ko Moon-young"), false);
        isAnsweredOnce(pressed);
        assertThat(pressed.answer().inPlace()).isFalse();
    }

    @Test
    void a_channel_that_is_gone_has_nobody_to_answer() {
        discord.rest().next(new Refuses(404, 10003));
        nothingElseComes(ask(), 0);
    }

    @Test
    void suggestions_come_in_spite_of_it_too() {
        discord.rest().next(new Refuses(500, 0));
        var asked = discord.fan().types("cast", "who", "moon");
        assertThat(asked.answer().body().get("choices")).isNotEmpty();
        assertThat(asked.all()).hasSize(1);
    }
}
