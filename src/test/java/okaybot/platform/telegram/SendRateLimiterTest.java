package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Telegram that holds the bot to its limits, on a clock that runs faster.
class SendRateLimiterTest {
    private static final int FASTER = 60;
    private static final long GROUP = -1_001_234_567_890L;
    private static final long OTHER = -1_001_234_567_891L;
    @TempDir
    private Path folder;
    private TelegramTestBot bot;

    @BeforeEach
    void make() {
        bot = new TelegramTestBot(folder);
        bot.telegram.setFloodControl(new FloodControl(FASTER));
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private void asks(long chat, long count) {
        LongStream.rangeClosed(1, count).forEach(person -> bot.receive(
                bot.telegram.updates.textMessage(person, chat, "/foo" + person + "@" + FakeTelegram.USERNAME)));
    }

    private void areAnsweredInOrder(long chat, long count) {
        assertThat(bot.telegram.chats.messagesIn(chat)).extracting(one -> one.text().lines().findFirst().orElseThrow())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).mapToObj(i -> "There is no command /foo" + i).toList());
    }

    @Test
    void within_its_own_pace_a_burst_is_answered_whole_and_in_order() {
        bot.withLimits(faster(SendLimits.TELEGRAM)).start();
        asks(GROUP, 70);
        asks(OTHER, 30);
        LongStream.rangeClosed(1_000, 1_100).forEach(
                person -> bot.receive(bot.telegram.updates.textMessage(person, person, "/show")));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(bot.telegram.chats.count()).isEqualTo(70 + 30 + 101));
        areAnsweredInOrder(GROUP, 70);
        areAnsweredInOrder(OTHER, 30);
    }

    @Test
    void without_a_pace_it_waits_as_long_as_telegram_says_and_loses_nothing() {
        bot.telegram.setFloodControl(new FloodControl(1));
        bot.start();
        asks(GROUP, 5);
        asks(OTHER, 4);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(bot.telegram.chats.count()).isEqualTo(9));
        areAnsweredInOrder(GROUP, 5);
        areAnsweredInOrder(OTHER, 4);
        assertThat(bot.telegram.floodErrors()).isPositive();
    }

    private static SendLimits faster(SendLimits limits) {
        return new SendLimits(faster(limits.perChat()), faster(limits.perGroup()), faster(limits.overall()));
    }

    private static RateLimit faster(RateLimit limit) {
        return new RateLimit(limit.max(), limit.period().dividedBy(FASTER));
    }
}
