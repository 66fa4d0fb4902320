package okaybot.platform.telegram.updates;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import okaybot.resilience.IncidentLog;
import org.jspecify.annotations.Nullable;

/// Saves each update, passes it to the handler once and forgets it when the handler has finished. Thread-safe.
public final class UpdateProcessor implements AutoCloseable {
    /// The most updates in progress; further ones stay with Telegram.
    private static final int CAPACITY = 10_000;
    static final String STORAGE = "Telegram: storage of updates";

    private final PendingUpdates pending;
    private final IncidentLog incidents;
    private final Semaphore capacity = new Semaphore(CAPACITY);
    private final Function<RawUpdate, CompletableFuture<Void>> handler;

    /// @param file where updates are saved
    /// @param handler begins to handle an update and returns at once; cancelling its result means that the update is to be
    /// handled after the next start
    /// @throws IOException if the file cannot be read or created
    public UpdateProcessor(Path file, IncidentLog incidents, Function<RawUpdate, CompletableFuture<Void>> handler)
            throws IOException {
        this.pending = new PendingUpdates(file);
        this.incidents = incidents;
        this.handler = handler;
    }

    /// Handles the updates that the last run has not finished.
    public void resume() throws InterruptedException {
        for (var update : pending.pending()) {
            capacity.acquire();
            handle(update);
        }
    }

    /// Waits for capacity, saves the updates and begins to handle those that are new. After that Telegram may forget them.
    ///
    /// @throws IOException if they cannot be saved; then Telegram must send them again
    void process(Collection<RawUpdate> updates) throws IOException, InterruptedException {
        capacity.acquire(updates.size());
        saveAndHandle(updates);
    }

    /// Does the same as [#process], but only if there is capacity at once.
    ///
    /// @return false without capacity
    boolean tryProcess(Collection<RawUpdate> updates) throws IOException {
        var acquired = capacity.tryAcquire(updates.size());
        if (acquired) {
            saveAndHandle(updates);
        }
        return acquired;
    }

    private void saveAndHandle(Collection<RawUpdate> updates) throws IOException {
        var added = List.<RawUpdate>of();
        try {
            added = save(updates);
        } finally {
            capacity.release(updates.size() - added.size());
            writeDone();
        }
        handleAll(added);
    }

    /// An error that one update causes must not keep the others of its batch waiting for the next start.
    private void handleAll(List<RawUpdate> updates) {
        var errors = new ArrayList<Error>();
        for (var update : updates) {
            try {
                handle(update);
            } catch (Error e) {
                errors.add(e);
            }
        }
        if (!errors.isEmpty()) {
            throw errors.getFirst();
        }
    }

    private List<RawUpdate> save(Collection<RawUpdate> updates) throws IOException {
        try {
            var added = pending.store(updates);
            incidents.resolve(STORAGE);
            return added;
        } catch (IOException e) {
            incidents.report(STORAGE, "Telegram: updates cannot be saved to disk: " + e.getMessage());
            throw e;
        }
    }

    /// An update that the handler fails on counts as done. Otherwise it would fail again after every start.
    private void handle(RawUpdate update) {
        try {
            var _ = handler.apply(update).whenComplete((_, failure) -> finish(update, failure));
        } catch (Error e) {
            finish(update, e);
            throw e;
        }
    }

    private void finish(RawUpdate update, @Nullable Throwable failure) {
        capacity.release();
        if (!(failure instanceof CancellationException)) {
            pending.markDone(update.id());
            writeDone();
        }
    }

    private void writeDone() {
        try {
            pending.writeDone();
        } catch (IOException e) {
            incidents.report(STORAGE, "Telegram: finished updates cannot be recorded on disk: " + e.getMessage());
        }
    }

    /// How many updates are in progress.
    public int inProgress() {
        return CAPACITY - capacity.availablePermits();
    }

    /// Waits until no update is in progress.
    ///
    /// @return false if that takes longer
    public boolean drain(Duration timeout) throws InterruptedException {
        return pending.awaitEmpty(timeout);
    }

    @Override
    public void close() throws IOException {
        pending.close();
    }
}
