package okaybot.platform.telegram.updates;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.api.Trouble.Part;
import org.jspecify.annotations.Nullable;

/// Takes updates in, each once, and keeps them until they are done with. Safe for use by several threads.
public final class UpdateProcessor implements AutoCloseable {
    /// Updates in hand at once; the next ones stay with Telegram meanwhile.
    private static final int MOST = 10_000;

    private final PendingUpdates inbox;
    private final Trouble trouble;
    private final Semaphore room = new Semaphore(MOST);
    private final Function<RawUpdate, CompletableFuture<Void>> work;

    /// An intake that has not begun yet.
    ///
    /// @param file where updates are kept
    /// @param work begins to work on an update, at once; to cancel it means that it is to be done after the next start
    /// @throws IOException if the file cannot be read or made
    public UpdateProcessor(Path file, Trouble trouble, Function<RawUpdate, CompletableFuture<Void>> work)
            throws IOException {
        this.inbox = new PendingUpdates(file);
        this.trouble = trouble;
        this.work = work;
    }

    /// Begins with what the last run has left.
    public void resume() throws InterruptedException {
        for (var raw : inbox.pending()) {
            room.acquire();
            begin(raw);
        }
    }

    /// Keeps updates and begins to work on those that are new, when there is room for them. From then on Telegram may
    /// forget them.
    ///
    /// @throws IOException if they cannot be kept; Telegram must send them again
    void process(Collection<RawUpdate> updates) throws IOException, InterruptedException {
        room.acquire(updates.size());
        take(updates);
    }

    /// The same, at once or not at all.
    ///
    /// @return whether there was room
    boolean tryProcess(Collection<RawUpdate> updates) throws IOException {
        var taken = room.tryAcquire(updates.size());
        if (taken) {
            take(updates);
        }
        return taken;
    }

    private void take(Collection<RawUpdate> updates) throws IOException {
        var fresh = List.<RawUpdate>of();
        try {
            fresh = keep(updates);
        } finally {
            room.release(updates.size() - fresh.size());
            note();
        }
        fresh.forEach(this::begin);
    }

    private List<RawUpdate> keep(Collection<RawUpdate> updates) throws IOException {
        try {
            var fresh = inbox.store(updates);
            trouble.isOver(Part.INBOX);
            return fresh;
        } catch (IOException e) {
            trouble.begins(Part.INBOX, "Telegram's updates cannot be kept on the disk: " + e.getMessage());
            throw e;
        }
    }

    /// What cannot even be begun is done with: it would stand in the way of every start.
    private void begin(RawUpdate raw) {
        try {
            var _ = work.apply(raw).whenComplete((_, failure) -> end(raw, failure));
        } catch (Error e) {
            end(raw, e);
            throw e;
        }
    }

    private void end(RawUpdate raw, @Nullable Throwable failure) {
        room.release();
        if (!(failure instanceof CancellationException)) {
            inbox.markDone(raw.id());
            note();
        }
    }

    private void note() {
        try {
            inbox.writeDone();
        } catch (IOException e) {
            trouble.begins(Part.INBOX, "What was answered on Telegram cannot be noted on the disk: " + e.getMessage());
        }
    }

    /// How many updates are in hand.
    public int inProgress() {
        return MOST - room.availablePermits();
    }

    /// Waits until nothing is in hand.
    ///
    /// @return whether that came to be in time
    public boolean drain(Duration atMost) throws InterruptedException {
        return inbox.awaitEmpty(atMost);
    }

    @Override
    public void close() throws IOException {
        inbox.close();
    }
}
