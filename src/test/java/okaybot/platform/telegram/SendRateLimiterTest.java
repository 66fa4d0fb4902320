package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.LongStream;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.platform.telegram.api.SendPace;
import okaybot.testing.telegram.FakeFloodControl;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A bot and a fake Telegram with sending limits, on a faster clock.
class SendRateLimiterTest extends TelegramBotTestBase {
    private static final int SPEED_UP = 60;
    private static final long OTHER = -1_001_234_567_891L;
    @BeforeEach
    void limitSending() {
        bot.telegram.setFloodControl(new FakeFloodControl(SPEED_UP));
    }

    private void sendCommands(long chat, long count) {
        LongStream.rangeClosed(1, count).forEach(user -> bot.receive(
                bot.telegram.updates.textMessage(user, chat, "/foo" + user + "@" + FakeTelegram.USERNAME)));
    }

    private void assertAnsweredInOrder(long chat, long count) {
        assertThat(bot.telegram.chats.messagesIn(chat))
                .extracting(message -> message.text().lines().findFirst().orElseThrow())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).mapToObj(i -> "There is no command /foo" + i).toList());
    }

    @Test
    void a_burst_is_sent_completely_and_in_order_within_the_limits() {
        bot.withLimits(speedUp(SendLimits.of(SendPace.TELEGRAM))).start();
        sendCommands(GROUP, 70);
        sendCommands(OTHER, 30);
        LongStream.rangeClosed(1_000, 1_100).forEach(
                user -> bot.receive(bot.telegram.updates.textMessage(user, user, "/show")));
        await().untilAsserted(() -> assertThat(bot.telegram.chats.count()).isEqualTo(70 + 30 + 101));
        assertAnsweredInOrder(GROUP, 70);
        assertAnsweredInOrder(OTHER, 30);
    }

    @Test
    void a_bot_without_its_own_limits_waits_as_long_as_telegram_asks() {
        bot.telegram.setFloodControl(new FakeFloodControl(1));
        bot.start();
        sendCommands(GROUP, 5);
        sendCommands(OTHER, 4);
        await().untilAsserted(() -> assertThat(bot.telegram.chats.count()).isEqualTo(9));
        assertAnsweredInOrder(GROUP, 5);
        assertAnsweredInOrder(OTHER, 4);
        assertThat(bot.telegram.floodErrors()).isPositive();
    }

    private static SendLimits speedUp(SendLimits limits) {
        return new SendLimits(speedUp(limits.perChat()), speedUp(limits.perGroup()), speedUp(limits.overall()));
    }

    private static RateLimit speedUp(RateLimit limit) {
        return new RateLimit(limit.max(), limit.period().dividedBy(SPEED_UP));
    }
}
