package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// One person sends inline queries faster than Telegram takes the answers.
class InlineQueryFloodTest extends TelegramBotTestBase {
    private static final int QUERIES = 640;
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final AtomicInteger stalledCalls = new AtomicInteger();

    @Test
    void few_answers_wait_in_memory_and_others_are_not_held_up() {
        bot.start();
        bot.telegram.onCall(call -> {
            if (call.method().equals("answerInlineQuery")) {
                stalledCalls.incrementAndGet();
                await().until(() -> stalled.getCount() == 0);
            }
        });
        for (var i = 0; i < QUERIES; i++) {
            bot.receive(bot.telegram.updates.inlineQuery(MINA, "moon " + i));
        }
        await().untilAsserted(() -> assertThat(stalledCalls).hasPositiveValue());
        assertThat(bot.ask(JUN, "/cast").text()).startsWith("The cast of");
        // 64 at once, and as many again whenever the bot gives those up, after a second.
        assertThat(stalledCalls).hasValueLessThan(QUERIES / 2);
        stalled.countDown();
        bot.receive(bot.telegram.updates.inlineQuery(JUN, "moon"));
        await().until(() -> bot.telegram.queue().unconfirmed() <= 1);
        assertThat(bot.ask(JUN, "/show").text()).isNotEmpty();
    }
}
