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
import okaybot.platform.telegram.api.FloodWaits;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.platform.telegram.inbox.file.FileInbox;
import okaybot.platform.telegram.updates.LongPollingReceiver;
import okaybot.resilience.IncidentLog;
import okaybot.testing.RunningTime;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongPollingReceiverTest {
    @TempDir
    private Path folder;
    private final List<Integer> handled = new CopyOnWriteArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final FakeTelegram telegram = new FakeTelegram();
    private final IncidentLog incidents = new IncidentLog();
    private final BotApiClient api = new BotApiClient(FakeTelegram.TOKEN, telegram.uri(),
            TelegramTestBot.SHORT_TIMEOUTS.callTimeout());
    private FileInbox inbox;
    private LongPollingReceiver receiver;

    @BeforeEach
    void start() throws Exception {
        inbox = new FileInbox(folder.resolve("updates"), "42", incidents);
        inbox.start(this::handle);
        startReceiver(TelegramTestBot.SHORT_TIMEOUTS);
    }

    private void startReceiver(TelegramTimeouts timeouts) {
        var pollApi = BotApiClient.forLongPolling(FakeTelegram.TOKEN, telegram.uri(), timeouts, FloodWaits.inMemory());
        receiver = new LongPollingReceiver(api, pollApi, timeouts, inbox, incidents, _ -> {}, clock::get);
        receiver.start();
    }

    private CompletableFuture<Void> handle(RawUpdate update) {
        if (failing.getAndSet(false)) {
            throw new StackOverflowError();
        }
        handled.add(update.id());
        return CompletableFuture.completedFuture(null);
    }

    @AfterEach
    void close() throws Exception {
        receiver.close();
        inbox.close();
        api.close();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    private int deliver() {
        return telegram.deliver(telegram.updates.textMessage(42, 42, "/cast"));
    }

    @Test
    void after_a_week_without_updates_lower_ids_are_accepted() {
        var before = deliver();
        await().untilAsserted(() -> assertThat(handled).containsExactly(before));
        // The time of an update is noted after it is handled.
        await().untilAsserted(() -> assertThat(telegram.queue().openPolls()).isOne());
        clock.addAndGet(Duration.ofDays(7).toNanos());
        telegram.queue().setNextId(17);
        deliver();
        deliver();
        await().untilAsserted(() -> assertThat(handled).containsExactly(before, 17, 18));
        await().untilAsserted(() -> assertThat(telegram.queue().unconfirmed()).isZero());
    }

    @Test
    void an_unexpected_error_is_reported_and_polling_goes_on() {
        await().untilAsserted(() -> assertThat(telegram.queue().openPolls()).isOne());
        telegram.failNext("getUpdates", new TelegramFault.NoReply(Duration.ofSeconds(1)));
        failing.set(true);
        deliver();
        await().untilAsserted(() -> assertThat(incidents.oldest())
                .contains("Telegram: polling failed on an unexpected error (StackOverflowError), retrying"));
        var later = deliver();
        await().untilAsserted(() -> assertThat(handled).containsExactly(later));
        await().untilAsserted(() -> assertThat(incidents.oldest()).isEmpty());
    }

    @Test
    void closing_ends_an_open_poll_at_once_and_confirms_what_was_received() throws Exception {
        receiver.close();
        await().untilAsserted(() -> assertThat(telegram.queue().openPolls()).isZero());
        // A poll of a second may end by itself while a busy machine closes it.
        startReceiver(TelegramTimeouts.DEFAULT);
        var update = deliver();
        await().untilAsserted(() -> assertThat(handled).containsExactly(update));
        await().untilAsserted(() -> assertThat(telegram.queue().openPolls()).isOne());
        var start = RunningTime.nanoTime();
        receiver.close();
        assertThat(RunningTime.since(start)).isLessThan(TelegramTimeouts.DEFAULT.longPollTimeout());
        assertThat(telegram.queue().unconfirmed()).isZero();
    }
}
