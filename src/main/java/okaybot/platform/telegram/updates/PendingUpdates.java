package okaybot.platform.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// The updates that are not done with, and the ids of those that were lately, in a file too, see [UpdateLogFile]. Telegram gives
/// an update away for good when it is asked for the next one; from then on it is here, and only until it is done with:
/// then what somebody wrote is overwritten. Safe for use by several threads.
final class PendingUpdates implements AutoCloseable {
    /// Telegram sends again what was not confirmed, at most a few hundred updates.
    private static final int MOST_DONE = 10_000;
    /// Lines after which the file is written anew.
    private static final int LONGEST_FILE = 2 * MOST_DONE;

    private final Map<Integer, RawUpdate> waiting = new LinkedHashMap<>();
    private final Deque<Integer> done = new ArrayDeque<>();
    private final Set<Integer> known = new HashSet<>();
    private final UpdateLogFile journal;
    /// Done with, and not noted yet.
    private final Queue<Integer> ended = new ConcurrentLinkedQueue<>();
    private volatile boolean keeping;

    /// @throws IOException if the file cannot be read or made
    PendingUpdates(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            new String(Files.readAllBytes(file), UTF_8).lines().forEach(this::read);
        }
        journal = new UpdateLogFile(file, done, waiting.values());
    }

    private void read(String line) {
        if (line.startsWith("+")) {
            remember(line.substring(1));
        } else if (line.matches("-\\d{1,10} *")) {
            forget(Long.valueOf(line.substring(1).strip()).intValue());
        }
    }

    private void remember(String json) {
        try {
            UpdateParser.parseUpdate(json).filter(raw -> known.add(raw.id()))
                    .ifPresent(raw -> waiting.put(raw.id(), raw));
        } catch (IOException e) {
            // The bot was killed while it wrote the last line: Telegram has not been told, and sends it again.
        }
    }

    private void forget(int id) {
        known.add(id);
        waiting.remove(id);
        done.addLast(id);
        if (done.size() > MOST_DONE) {
            known.remove(done.removeFirst());
        }
    }

    /// The updates that are not done with, the oldest first.
    synchronized List<RawUpdate> pending() {
        return List.copyOf(waiting.values());
    }

    /// Keeps updates, on the disk too; [#writeDone] has to follow.
    ///
    /// @return those that are new
    /// @throws IOException if they cannot be kept; then none is
    List<RawUpdate> store(Collection<RawUpdate> updates) throws IOException {
        keeping = true;
        try {
            return write(updates);
        } finally {
            keeping = false;
        }
    }

    private synchronized List<RawUpdate> write(Collection<RawUpdate> updates) throws IOException {
        var fresh = new LinkedHashMap<Integer, RawUpdate>();
        updates.stream().filter(raw -> !known.contains(raw.id())).forEach(raw -> fresh.putIfAbsent(raw.id(), raw));
        journal.append(fresh.values());
        known.addAll(fresh.keySet());
        waiting.putAll(fresh);
        return List.copyOf(fresh.values());
    }

    /// An update is done with; [#writeDone] has to follow.
    void markDone(int id) {
        ended.add(id);
    }

    /// Writes down all that is done with and is not noted yet; while updates are brought to the disk, which takes its time,
    /// that is left to the note after them.
    ///
    /// @throws IOException if it cannot be written down; until the bot stops it holds all the same
    void writeDone() throws IOException {
        if (!keeping) {
            noteAll();
        }
    }

    private synchronized void noteAll() throws IOException {
        for (var id = ended.poll(); id != null; id = ended.poll()) {
            forget(id);
            journal.markDone(id);
        }
        notifyAll();
        if (journal.lineCount() > LONGEST_FILE + waiting.size()) {
            journal.rewrite(done, waiting.values());
        }
    }

    /// Waits until all is done with.
    ///
    /// @return whether all is done with, at the latest after that time
    synchronized boolean awaitEmpty(Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        for (var left = atMost.toNanos(); !waiting.isEmpty() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return waiting.isEmpty();
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            noteAll();
        } finally {
            journal.close();
        }
    }
}
