package okaybot.platform.telegram.inbox.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okaybot.platform.telegram.inbox.HandlerRunner;
import okaybot.platform.telegram.inbox.InProgressLimit;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.resilience.IncidentLog;

/// An inbox in a file that only this process uses.
public final class FileInbox implements UpdateInbox {
    /// Further updates stay with Telegram.
    private static final int MAX_IN_PROGRESS = 10_000;
    /// In characters. As objects, they take several times that.
    private static final long MAX_SIZE_IN_PROGRESS = 8_000_000;

    private final PendingUpdates pending;
    private final IncidentLog incidents;
    private final InProgressLimit limit = new InProgressLimit(MAX_IN_PROGRESS, MAX_SIZE_IN_PROGRESS);
    private final HandlerRunner runner = new HandlerRunner(this::finish);

    /// @param file where updates are saved
    /// @param botId whose updates these are
    /// @throws InboxInUseException if another process uses the file
    /// @throws IOException if the file cannot be read or created
    public FileInbox(Path file, String botId, IncidentLog incidents) throws IOException {
        this.pending = new PendingUpdates(file, botId);
        this.incidents = incidents;
    }

    /// Returns when all updates that were left are in progress: later ones of the same chats must not overtake them.
    @Override
    public void start(Function<RawUpdate, CompletableFuture<Void>> newHandler) throws InterruptedException {
        runner.setHandler(newHandler);
        for (var id : pending.ids()) {
            var update = load(id);
            limit.acquire(update);
            update.forEach(runner::handle);
        }
    }

    /// Empty if the disk fails; then the update is handled after the next start.
    private List<RawUpdate> load(int id) {
        try {
            return List.of(pending.load(id));
        } catch (IOException e) {
            incidents.report(STORAGE, "Telegram: update cannot be read from disk: " + e.getMessage());
            return List.of();
        }
    }

    @Override
    public void accept(Collection<RawUpdate> updates) throws IOException, InterruptedException {
        limit.acquire(updates);
        saveAndHandle(updates);
    }

    @Override
    public boolean tryAccept(Collection<RawUpdate> updates) throws IOException {
        var acquired = limit.tryAcquire(updates);
        if (acquired) {
            saveAndHandle(updates);
        }
        return acquired;
    }

    /// Updates are handled as soon as they are in the file. That they are on the disk matters only for what Telegram may forget:
    /// answers need not wait for that.
    private void saveAndHandle(Collection<RawUpdate> updates) throws IOException {
        var duplicates = new ArrayList<>(updates);
        try {
            var added = pending.store(updates);
            added.forEach(duplicates::remove);
            try {
                handleAll(added);
            } finally {
                pending.force();
                incidents.resolve(STORAGE);
            }
        } catch (IOException e) {
            incidents.report(STORAGE, "Telegram: updates cannot be saved to disk: " + e.getMessage());
            throw e;
        } finally {
            limit.release(duplicates);
            writeDone();
        }
    }

    /// An error that one update causes must not keep the others of its batch waiting for the next start.
    private void handleAll(List<RawUpdate> updates) {
        var errors = new ArrayList<Error>();
        for (var update : updates) {
            try {
                runner.handle(update);
            } catch (Error e) {
                errors.add(e);
            }
        }
        if (!errors.isEmpty()) {
            throw errors.getFirst();
        }
    }

    private void finish(RawUpdate update, boolean isCancelled) {
        if (!isCancelled) {
            pending.markDone(update.id());
            writeDone();
        }
        limit.release(List.of(update));
    }

    private void writeDone() {
        try {
            pending.writeDone();
        } catch (IOException e) {
            incidents.report(STORAGE, "Telegram: finished updates cannot be recorded on disk: " + e.getMessage());
        }
    }

    @Override
    public int inProgress() {
        return limit.count();
    }

    @Override
    public boolean drain(Duration timeout) throws InterruptedException {
        return pending.awaitEmpty(timeout);
    }

    @Override
    public void close() throws IOException {
        pending.close();
    }
}
