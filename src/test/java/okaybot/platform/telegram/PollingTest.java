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
import okaybot.platform.telegram.api.Api;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.receive.Intake;
import okaybot.platform.telegram.receive.Polling;
import okaybot.platform.telegram.receive.Raw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Updates that the bot fetches.
class PollingTest {
    @TempDir
    private Path folder;
    private final List<Integer> worked = new CopyOnWriteArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final FakeTelegram telegram = new FakeTelegram();
    private final Trouble trouble = new Trouble();
    private final Api api = new Api(FakeTelegram.TOKEN, telegram.uri(), Bot.QUICK.patience());
    private Intake intake;
    private Polling polling;

    @BeforeEach
    void open() throws Exception {
        intake = new Intake(folder.resolve("inbox"), trouble, this::work);
        polling = new Polling(FakeTelegram.TOKEN, telegram.uri(), api, Bot.QUICK, intake, trouble, _ -> {}, clock::get);
        polling.open();
    }

    private CompletableFuture<Void> work(Raw raw) {
        if (broken.getAndSet(false)) {
            throw new StackOverflowError();
        }
        worked.add(raw.id());
        return CompletableFuture.completedFuture(null);
    }

    @AfterEach
    void close() throws Exception {
        polling.release();
        intake.close();
        api.close();
        telegram.close();
        assertThat(telegram.faults()).isEmpty();
    }

    private int hears() {
        return telegram.brings(telegram.people.says(42, 42, "/cast"));
    }

    @Test
    void after_a_week_of_silence_updates_may_be_counted_from_anywhere() {
        var before = hears();
        await().untilAsserted(() -> assertThat(worked).containsExactly(before));
        clock.addAndGet(Duration.ofDays(7).toNanos());
        telegram.queue().countFrom(17);
        hears();
        hears();
        await().untilAsserted(() -> assertThat(worked).containsExactly(before, 17, 18));
        await().untilAsserted(() -> assertThat(telegram.queue().waiting()).isZero());
    }

    @Test
    void an_error_that_ends_the_polling_is_told_and_the_polling_begins_anew() {
        telegram.spoil("deleteWebhook", new Fault.Hang(Duration.ofSeconds(1)));
        broken.set(true);
        hears();
        await().pollInterval(Duration.ofMillis(5)).untilAsserted(() -> assertThat(trouble.now())
                .contains("The polling of Telegram has ended on an error (StackOverflowError); it begins anew."));
        var later = hears();
        await().untilAsserted(() -> assertThat(worked).containsExactly(later));
        await().untilAsserted(() -> assertThat(trouble.now()).isEmpty());
    }
}
