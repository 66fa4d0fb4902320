package okaybot.platform.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// The updates that are not done, and the ids of those done recently, in memory and in an [PendingUpdatesFile]. Telegram
/// deletes an update as soon as the bot asks for later ones, so it is saved here first. When it is done, its text is
/// overwritten. Thread-safe.
final class PendingUpdates implements AutoCloseable {
    /// Telegram repeats at most a few hundred unconfirmed updates.
    private static final int MAX_DONE_IDS = 10_000;
    /// The number of lines after which the file is compacted.
    private static final int MAX_FILE_LINES = 2 * MAX_DONE_IDS;

    private final Map<Integer, RawUpdate> pending = new LinkedHashMap<>();
    /// The oldest first.
    private final SequencedSet<Integer> doneIds = new LinkedHashSet<>();
    private final PendingUpdatesFile file;
    /// Done, but not written to the file yet.
    private final Queue<Integer> unwrittenIds = new ConcurrentLinkedQueue<>();
    private volatile boolean storing;

    /// @throws IOException if the file cannot be read or created
    PendingUpdates(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (Files.exists(path)) {
            new String(Files.readAllBytes(path), UTF_8).lines().forEach(this::read);
        }
        file = new PendingUpdatesFile(path, doneIds, pending.values());
    }

    private void read(String line) {
        if (line.startsWith("+")) {
            addPending(line.substring(1));
        } else if (line.matches("-\\d{1,10} *")) {
            removePending(Long.valueOf(line.substring(1).strip()).intValue());
        }
    }

    private void addPending(String json) {
        try {
            UpdateParser.parseUpdate(json).filter(this::isNew).ifPresent(update -> pending.put(update.id(), update));
        } catch (IOException e) {
            // The bot was killed while it wrote this line, before it confirmed the update. Telegram sends it again.
        }
    }

    private boolean isNew(RawUpdate update) {
        return !pending.containsKey(update.id()) && !doneIds.contains(update.id());
    }

    private void removePending(int id) {
        pending.remove(id);
        doneIds.add(id);
        if (doneIds.size() > MAX_DONE_IDS) {
            doneIds.removeFirst();
        }
    }

    /// The updates that are not done, the oldest first.
    synchronized List<RawUpdate> pending() {
        return List.copyOf(pending.values());
    }

    /// Saves updates to the disk. The caller must call [#writeDone] afterwards.
    ///
    /// @return those that are new
    /// @throws IOException if they cannot be saved; then none is
    List<RawUpdate> store(Collection<RawUpdate> updates) throws IOException {
        storing = true;
        try {
            return append(updates);
        } finally {
            storing = false;
        }
    }

    private synchronized List<RawUpdate> append(Collection<RawUpdate> updates) throws IOException {
        var added = new LinkedHashMap<Integer, RawUpdate>();
        updates.stream().filter(this::isNew).forEach(update -> added.putIfAbsent(update.id(), update));
        file.append(added.values());
        pending.putAll(added);
        return List.copyOf(added.values());
    }

    /// The caller must call [#writeDone] afterwards.
    void markDone(int id) {
        unwrittenIds.add(id);
    }

    /// Records all done updates in the file. While another thread saves updates, which takes time, this is left to the call
    /// that follows it.
    ///
    /// @throws IOException if that fails; the updates count as done nevertheless until the bot stops
    void writeDone() throws IOException {
        if (!storing) {
            writeAllDone();
        }
    }

    private synchronized void writeAllDone() throws IOException {
        for (var id = unwrittenIds.poll(); id != null; id = unwrittenIds.poll()) {
            removePending(id);
            file.markDone(id);
        }
        notifyAll();
        if (file.lineCount() > MAX_FILE_LINES + pending.size()) {
            file.rewrite(doneIds, pending.values());
        }
    }

    /// Waits until all updates are done.
    ///
    /// @return false if that takes longer
    synchronized boolean awaitEmpty(Duration timeout) throws InterruptedException {
        var end = System.nanoTime() + timeout.toNanos();
        for (var left = timeout.toNanos(); !pending.isEmpty() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return pending.isEmpty();
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            writeAllDone();
        } finally {
            file.close();
        }
    }
}
