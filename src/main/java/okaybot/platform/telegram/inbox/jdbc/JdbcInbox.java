package okaybot.platform.telegram.inbox.jdbc;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okaybot.platform.telegram.inbox.HandlerRunner;
import okaybot.platform.telegram.inbox.InProgressLimit;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.inbox.UpdateParser;
import okaybot.platform.telegram.inbox.jdbc.InboxDao.NewUpdate;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.Retry;
import okaybot.settings.database.Database;
import okaybot.settings.database.PostgresNotificationListener;
import okaybot.settings.database.PostgresNotificationListener.NotificationHandler;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// An inbox in PostgreSQL. The instance that claims an update handles it; while it does, only this instance claims others of
/// the same chat.
public final class JdbcInbox implements UpdateInbox, NotificationHandler {
    /// Further updates stay with Telegram.
    private static final int MAX_WAITING = 10_000;
    private static final long MAX_BYTES_WAITING = 64_000_000;
    private static final int MAX_IN_PROGRESS = 5_000;
    /// In characters. As objects, they take several times that.
    private static final long MAX_SIZE_IN_PROGRESS = 8_000_000;
    private static final Duration FULL_DELAY = Duration.ofMillis(100);
    private static final Duration SAVE_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Retry RETRY = Retry.withBackoff(Duration.ofMillis(50), Duration.ofSeconds(1))
            .when(JdbiException.class::isInstance);

    private final Database database;
    private final String botId;
    private final IncidentLog incidents;
    private final ClaimTransaction claims;
    private final BatchWorker<SaveRequest> worker;
    private final BatchWorker<Integer> recorder;
    private final InProgressLimit limit = new InProgressLimit(MAX_IN_PROGRESS, MAX_SIZE_IN_PROGRESS);
    /// Claimed, and not recorded as done.
    private final Set<Integer> inProgress = ConcurrentHashMap.newKeySet();
    /// Recorded as done, but not deleted yet.
    private final Set<Integer> done = ConcurrentHashMap.newKeySet();
    private volatile Optional<PostgresNotificationListener> listener = Optional.empty();
    private final HandlerRunner runner = new HandlerRunner(this::finish);

    private record SaveRequest(List<NewUpdate> updates, CompletableFuture<@Nullable Void> saved) {}

    /// @param botId whose updates these are
    public JdbcInbox(Database database, String botId, InstanceLease lease, IncidentLog incidents) {
        this.database = database;
        this.incidents = incidents;
        this.claims = new ClaimTransaction(database, botId, lease, limit, MAX_WAITING, MAX_BYTES_WAITING);
        this.botId = botId;
        this.worker = new BatchWorker<>("telegram-inbox", lease.heartbeat(), this::exchange);
        this.recorder = new BatchWorker<>("telegram-done", lease.heartbeat(), this::recordDone);
    }

    @Override
    public void start(Function<RawUpdate, CompletableFuture<Void>> newHandler) {
        runner.setHandler(newHandler);
        listener = database.listen(InboxDao.CHANNEL, this);
        worker.start();
        recorder.start();
    }

    /// Another instance has accepted an update of a chat of this one, or has given up some.
    @Override
    public void onNotification(String text) {
        worker.wakeUp();
    }

    @Override
    public void onConnected() {
        worker.wakeUp();
    }

    @Override
    public void accept(Collection<RawUpdate> updates) throws IOException, InterruptedException {
        while (!tryAccept(updates)) {
            Thread.sleep(FULL_DELAY);
        }
    }

    @Override
    public boolean tryAccept(Collection<RawUpdate> updates) throws IOException, InterruptedException {
        if (claims.isFull()) {
            return false;
        }
        if (!updates.isEmpty()) {
            var saved = new CompletableFuture<@Nullable Void>();
            worker.add(new SaveRequest(withChats(updates), saved));
            await(saved);
        }
        return true;
    }

    private static List<NewUpdate> withChats(Collection<RawUpdate> updates) throws IOException {
        var all = new ArrayList<NewUpdate>();
        for (var update : updates) {
            all.add(new NewUpdate(update, UpdateParser.chatId(update.json())));
        }
        return all;
    }

    private static void await(CompletableFuture<@Nullable Void> saved) throws IOException, InterruptedException {
        try {
            saved.get(SAVE_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The update was not saved", e);
        }
    }

    /// Saves the updates that have arrived, deletes those that are done, and begins to handle the next ones, all in one
    /// transaction.
    private void exchange(List<SaveRequest> requests) {
        var updates = requests.stream().flatMap(request -> request.updates.stream()).toList();
        try {
            var claimed = claims.run(updates, inProgress, done);
            incidents.resolve(STORAGE);
            requests.forEach(request -> request.saved.complete(null));
            claimed.forEach(this::handle);
        } catch (JdbiException e) {
            incidents.report(STORAGE, "Telegram: updates cannot be saved in the database, they stay with Telegram");
            requests.forEach(request -> request.saved.completeExceptionally(e));
        }
    }

    private void handle(RawUpdate update) {
        limit.add(List.of(update));
        inProgress.add(update.id());
        runner.handle(update);
    }

    /// A cancelled update stays claimed. It is released when this instance stops, or another one has claimed it already.
    private void finish(RawUpdate update, boolean isCancelled) {
        limit.release(List.of(update));
        if (isCancelled) {
            inProgress.remove(update.id());
        } else {
            recorder.add(update.id());
        }
        if (claims.isBehind()) {
            worker.wakeUp();
        }
    }

    private void recordDone(List<Integer> ids) throws InterruptedException {
        if (!ids.isEmpty()) {
            RETRY.run(() -> database.jdbi().useHandle(handle -> InboxDao.of(handle, botId).recordDone(ids)));
            done.addAll(ids);
            // Later than above: what is neither in progress nor done is released.
            ids.forEach(inProgress::remove);
        }
    }

    @Override
    public int inProgress() {
        return limit.count();
    }

    @Override
    public boolean drain(Duration timeout) throws InterruptedException {
        claims.stopClaiming();
        return limit.awaitEmpty(timeout);
    }

    /// Releases what is not handled, so that other instances need not wait for the lease to expire.
    @Override
    public void close() throws IOException {
        listener.ifPresent(PostgresNotificationListener::close);
        try {
            worker.stop(CLOSE_TIMEOUT)
                    .forEach(request -> request.saved.completeExceptionally(new IOException("closed")));
            claims.releaseAll(recorder.stop(CLOSE_TIMEOUT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (JdbiException e) {
            throw new IOException("The database cannot be reached", e);
        }
    }
}
