package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import okaybot.testing.RunningTime;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Telegram asks to wait for hours.
class FloodWaitTest extends TelegramBotTestBase {
    private static final TelegramFault HOURS = TelegramFault.tooManyRequests(3 * 3600);

    @Test
    void an_answer_that_would_come_hours_late_is_dropped_and_the_chat_is_left_alone_also_after_a_restart() {
        bot.start();
        bot.telegram.failNext("sendMessage", HOURS);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        await().untilAsserted(() -> assertThat(bot.telegram.calls("sendMessage")).hasSize(1));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/plot"));
        bot.ask(MINA, "/cast");
        await().untilAsserted(() -> assertThat(bot.errors("too_late")).isEqualTo(2));
        bot.restart();
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/plot"));
        bot.ask(MINA, "/plot");
        await().untilAsserted(() -> assertThat(bot.errors("too_late")).isOne());
        assertThat(bot.telegram.calls("sendMessage").map(call -> call.parameters().path("chat_id").asLong()))
                .containsExactly(GROUP, MINA, MINA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getMe", "getUpdates"})
    void the_start_waits_as_long_as_telegram_asks_also_after_a_restart(String method) {
        bot.telegram.failNext(method, HOURS);
        bot.start();
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).hasValueSatisfying(
                problem -> assertThat(problem).isEqualTo("Telegram: too many calls of " + method
                        + " (429), waiting 180 min as Telegram asks")));
        bot.restart();
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).hasValueSatisfying(
                problem -> assertThat(problem).startsWith("Telegram: too many calls of " + method
                        + " (429), waiting 179 min")));
        assertThat(bot.telegram.calls(method)).hasSize(1);
    }

    @Test
    void a_webhook_waits_as_long_as_telegram_asks_also_after_a_restart() {
        bot.telegram.failNext("setWebhook", HOURS);
        bot.withWebhook().start();
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).hasValueSatisfying(
                problem -> assertThat(problem).startsWith("Telegram: too many calls of setWebhook (429)")));
        bot.restart();
        await().untilAsserted(() -> assertThat(bot.adapter().currentProblem()).hasValueSatisfying(
                problem -> assertThat(problem).startsWith("Telegram: too many calls of setWebhook (429)")));
        assertThat(bot.telegram.calls("setWebhook")).hasSize(1);
    }

    @Test
    void waiting_chats_and_calls_end_with_the_shutdown() {
        bot.start();
        bot.ask(MINA, "/cast");
        bot.telegram.failNext("sendMessage", TelegramFault.tooManyRequests(18));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        await().untilAsserted(() -> assertThat(bot.telegram.calls("sendMessage")).hasSize(2));
        var begin = RunningTime.nanoTime();
        bot.adapter().close();
        assertThat(RunningTime.since(begin)).isLessThan(
                TelegramTestBot.SHORT_TIMEOUTS.drain().plusSeconds(4));
        assertThat(bot.completion()).isCompleted();
    }

    @Test
    void a_hanging_start_ends_with_the_shutdown() {
        bot.telegram.failAlways("setMyCommands", new TelegramFault.NoReply(Duration.ofSeconds(15)));
        bot.start();
        await().untilAsserted(() -> assertThat(bot.telegram.calls("setMyCommands")).hasSize(1));
        var begin = RunningTime.nanoTime();
        bot.adapter().close();
        assertThat(RunningTime.since(begin)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void the_answer_to_a_press_is_repeated_only_as_long_as_somebody_waits() {
        bot.start();
        var sent = bot.ask(MINA, "/plot");
        bot.telegram.failNext("answerCallbackQuery", TelegramFault.tooManyRequests(30));
        bot.receive(bot.telegram.updates.callbackQuery(MINA, sent, "cast"));
        await().untilAsserted(() -> assertThat(bot.telegram.calls("editMessageText")).hasSize(1));
        assertThat(bot.telegram.calls("answerCallbackQuery")).hasSize(1);
        assertThat(bot.errors("too_many_requests")).isOne();
    }

    @Test
    void an_inline_query_is_answered_after_a_short_wait() {
        bot.start();
        bot.telegram.failNext("answerInlineQuery", TelegramFault.tooManyRequests(1));
        bot.receive(bot.telegram.updates.inlineQuery(MINA, "moon"));
        await().untilAsserted(() -> assertThat(bot.telegram.calls("answerInlineQuery")).hasSize(2));
        assertThat(bot.errors("too_many_requests")).isZero();
    }
}
