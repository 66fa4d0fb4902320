package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.updates.LongPollingReceiver;
import okaybot.platform.telegram.updates.RawUpdate;
import okaybot.platform.telegram.updates.UpdateProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Updates that the bot fetches.
class LongPollingReceiverTest {
    @TempDir
    private Path folder;
    private final List<Integer> worked = new CopyOnWriteArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final FakeTelegram telegram = new FakeTelegram();
    private final Trouble trouble = new Trouble();
    private final BotApiClient api = new BotApiClient(FakeTelegram.TOKEN, telegram.uri(),
            TelegramTestBot.SHORT_TIMEOUTS.callTimeout());
    private UpdateProcessor intake;
    private LongPollingReceiver polling;

    @BeforeEach
    void open() throws Exception {
        intake = new UpdateProcessor(folder.resolve("inbox"), trouble, this::work);
        polling = new LongPollingReceiver(FakeTelegram.TOKEN, telegram.uri(), api, TelegramTestBot.SHORT_TIMEOUTS,
                intake, trouble, _ -> {}, clock::get);
        polling.start();
    }

    private CompletableFuture<Void> work(RawUpdate raw) {
        if (broken.getAndSet(false)) {
            throw new StackOverflowError();
        }
        worked.add(raw.id());
        return CompletableFuture.completedFuture(null);
    }

    @AfterEach
    void close() throws Exception {
        polling.close();
        intake.close();
        api.close();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    private int hears() {
        return telegram.deliver(telegram.updates.textMessage(42, 42, "/cast"));
    }

    @Test
    void after_a_week_of_silence_updates_may_be_counted_from_anywhere() {
        var before = hears();
        await().untilAsserted(() -> assertThat(worked).containsExactly(before));
        clock.addAndGet(Duration.ofDays(7).toNanos());
        telegram.queue().setNextId(17);
        hears();
        hears();
        await().untilAsserted(() -> assertThat(worked).containsExactly(before, 17, 18));
        await().untilAsserted(() -> assertThat(telegram.queue().unconfirmed()).isZero());
    }

    @Test
    void an_error_that_ends_the_polling_is_told_and_the_polling_begins_anew() {
        telegram.failNext("deleteWebhook", new TelegramFault.NoReply(Duration.ofSeconds(1)));
        broken.set(true);
        hears();
        await().pollInterval(Duration.ofMillis(5)).untilAsserted(() -> assertThat(trouble.now())
                .contains("The polling of Telegram has ended on an error (StackOverflowError); it begins anew."));
        var later = hears();
        await().untilAsserted(() -> assertThat(worked).containsExactly(later));
        await().untilAsserted(() -> assertThat(trouble.now()).isEmpty());
    }
}
