package okaybot.platform.telegram.inbox.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import okaybot.files.OwnerOnlyAccess;
import okaybot.files.ProcessLock;
import okaybot.platform.telegram.inbox.RawUpdate;

/// The updates that are not done, in a [PendingUpdatesFile], and the ids of those done recently. Telegram deletes an update as
/// soon as the bot asks for later ones, so it is saved here first. When it is done, its text is overwritten. Thread-safe.
final class PendingUpdates implements AutoCloseable {
    /// Telegram repeats at most a few hundred unconfirmed updates.
    private static final int MAX_DONE_IDS = 10_000;
    /// The number of lines after which the file is compacted.
    private static final int MAX_FILE_LINES = 2 * MAX_DONE_IDS;

    /// The oldest first.
    private final SequencedSet<Integer> doneIds = new LinkedHashSet<>();
    private final ProcessLock lock;
    private final PendingUpdatesFile file;
    /// Done, but not written to the file yet.
    private final Queue<Integer> unwrittenIds = new ConcurrentLinkedQueue<>();
    private volatile boolean storing;

    /// @param botId whose updates these are
    /// @throws InboxInUseException if another process uses the file
    /// @throws IOException if the file cannot be read or created
    PendingUpdates(Path path, String botId) throws IOException {
        var folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
        OwnerOnlyAccess.createDirectories(folder);
        lock = ProcessLock.tryAcquire(path.resolveSibling(path.getFileName() + ".lock"))
                .orElseThrow(() -> new InboxInUseException("Another Okaybot uses the folder " + folder
                        + ". Stop that one first, or set DATA to a folder of its own for this one."));
        try {
            file = PendingUpdatesFile.open(path, botId, doneIds);
            trimDoneIds();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private boolean isNew(RawUpdate update) {
        return !file.contains(update.id()) && !doneIds.contains(update.id());
    }

    private void trimDoneIds() {
        while (doneIds.size() > MAX_DONE_IDS) {
            doneIds.removeFirst();
        }
    }

    /// The ids of the updates that are not done, the oldest first.
    synchronized List<Integer> ids() {
        return List.copyOf(file.ids());
    }

    /// @throws IOException if the file cannot be read
    synchronized RawUpdate load(int id) throws IOException {
        return file.read(id);
    }

    /// Writes updates to the file, where they stay if the process is killed. The caller must call [#force] afterwards.
    ///
    /// @return those that are new
    /// @throws IOException if they cannot be written; then none is
    List<RawUpdate> store(Collection<RawUpdate> updates) throws IOException {
        storing = true;
        try {
            return append(updates);
        } finally {
            storing = false;
        }
    }

    /// Waits until all that was stored is on the disk, where it stays if the computer fails. The caller must call [#writeDone]
    /// afterwards.
    ///
    /// @throws IOException if that fails; the next call tries again
    void force() throws IOException {
        storing = true;
        try {
            forceFile();
        } finally {
            storing = false;
        }
    }

    private synchronized void forceFile() throws IOException {
        file.force();
    }

    private synchronized List<RawUpdate> append(Collection<RawUpdate> updates) throws IOException {
        var added = new LinkedHashMap<Integer, RawUpdate>();
        updates.stream().filter(this::isNew).forEach(update -> added.putIfAbsent(update.id(), update));
        file.append(added.values());
        return List.copyOf(added.values());
    }

    /// The caller must call [#writeDone] afterwards.
    void markDone(int id) {
        unwrittenIds.add(id);
    }

    /// Records all done updates in the file. While another thread saves updates, which takes time, this is left to its call
    /// after that.
    ///
    /// @throws IOException if that fails; the updates count as done nevertheless until the bot stops
    void writeDone() throws IOException {
        if (!storing) {
            writeAllDone();
        }
    }

    private synchronized void writeAllDone() throws IOException {
        for (var id = unwrittenIds.poll(); id != null; id = unwrittenIds.poll()) {
            doneIds.add(id);
            file.markDone(id);
        }
        trimDoneIds();
        notifyAll();
        if (file.lineCount() > MAX_FILE_LINES + file.ids().size()) {
            file.rewrite(doneIds);
        }
    }

    /// Waits until all updates are done.
    ///
    /// @return false if that takes longer
    synchronized boolean awaitEmpty(Duration timeout) throws InterruptedException {
        var end = System.nanoTime() + timeout.toNanos();
        for (var left = timeout.toNanos(); !file.ids().isEmpty() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return file.ids().isEmpty();
    }

    @Override
    public synchronized void close() throws IOException {
        try (lock; file) {
            writeAllDone();
        }
    }
}
