package okaybot.platform.telegram.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A file that holds the updates that are not done with, and the ids of those that were lately: `+` and the update, `-` and
/// the id, a line each. Telegram gives an update away for good when it is asked for the next one; from then on it is here,
/// and only until it is done with: then what somebody wrote is overwritten.
final class Inbox implements AutoCloseable {
    /// Telegram sends again what was not confirmed, at most a few hundred updates.
    private static final int MOST_DONE = 10_000;
    /// Lines after which the file is written anew.
    private static final int LONGEST_FILE = 4 * MOST_DONE;

    private final Path file;
    private final Map<Integer, Raw> waiting = new LinkedHashMap<>();
    private final Deque<Integer> done = new ArrayDeque<>();
    private final Set<Integer> known = new HashSet<>();
    /// Where in the file the updates stand that are not done with.
    private final Map<Integer, Stretch> written = new HashMap<>();
    private FileChannel channel;
    /// Bytes in the file that are whole lines.
    private long end;
    private int lines;
    private boolean closed;

    private record Stretch(long start, int length) {}

    /// @throws IOException if the file cannot be read or made
    Inbox(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            new String(Files.readAllBytes(file), UTF_8).lines().forEach(this::read);
        }
        channel = rewrite();
    }

    private void read(String line) {
        if (line.startsWith("+")) {
            remember(line.substring(1));
        } else if (line.matches("-\\d{1,9}")) {
            forget(Integer.parseInt(line.substring(1)));
        }
    }

    private void remember(String json) {
        try {
            Json.update(json).filter(raw -> known.add(raw.id())).ifPresent(raw -> waiting.put(raw.id(), raw));
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
    synchronized List<Raw> waiting() {
        return List.copyOf(waiting.values());
    }

    /// Keeps updates, on the disk too.
    ///
    /// @return those that are new
    /// @throws IOException if they cannot be kept; then none is
    synchronized List<Raw> keep(Collection<Raw> updates) throws IOException {
        var fresh = new LinkedHashMap<Integer, Raw>();
        updates.stream().filter(raw -> !known.contains(raw.id())).forEach(raw -> fresh.putIfAbsent(raw.id(), raw));
        undisturbed(() -> end = write(channel, fresh.values()));
        lines += fresh.size();
        if (!fresh.isEmpty()) {
            undisturbed(() -> channel.force(false));
        }
        known.addAll(fresh.keySet());
        waiting.putAll(fresh);
        return List.copyOf(fresh.values());
    }

    /// Notes that an update is done with.
    ///
    /// @throws IOException if that cannot be written down; until the bot stops it holds all the same
    synchronized void done(int id) throws IOException {
        forget(id);
        undisturbed(() -> end = write(channel, "-" + id + "\n"));
        lines++;
        var stretch = written.remove(id);
        undisturbed(() -> overwrite(stretch));
        notifyAll();
        if (lines > LONGEST_FILE + waiting.size()) {
            undisturbed(() -> channel = rewrite());
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /// An interrupt closes a channel, for everyone who comes later too (InterruptibleChannel). Those who are told to stop may
    /// lose nothing of what was taken in or done, so the file is opened again and the same is done once more.
    private void undisturbed(Writing writing) throws IOException {
        var interrupted = Thread.interrupted();
        try {
            while (!attempt(writing)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// @return whether it came to its end
    private boolean attempt(Writing writing) throws IOException {
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            if (!channel.isOpen()) {
                channel = FileChannel.open(file, StandardOpenOption.WRITE).truncate(end).position(end);
            }
            writing.run();
            return true;
        } catch (ClosedByInterruptException _) {
            return false;
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

    private void overwrite(@Nullable Stretch stretch) throws IOException {
        if (stretch != null) {
            channel.write(ByteBuffer.wrap(" ".repeat(stretch.length()).getBytes(UTF_8)), stretch.start());
        }
    }

    private long write(FileChannel channel, Collection<Raw> updates) throws IOException {
        var text = new StringBuilder();
        var start = channel.position();
        for (var raw : updates) {
            var length = raw.json().getBytes(UTF_8).length;
            written.put(raw.id(), new Stretch(start + 1, length));
            start += length + 2;
            text.append('+').append(raw.json()).append('\n');
        }
        return write(channel, text.toString());
    }

    /// All of it or, on a full disk, nothing: half a line would swallow the next one.
    ///
    /// @return where it ends
    private static long write(FileChannel channel, String text) throws IOException {
        var start = channel.position();
        try {
            for (var bytes = ByteBuffer.wrap(text.getBytes(UTF_8)); bytes.hasRemaining();) {
                channel.write(bytes);
            }
            return channel.position();
        } catch (ClosedByInterruptException closed) {
            throw closed;
        } catch (IOException e) {
            channel.truncate(start);
            throw e;
        }
    }

    /// Writes the file anew, with what still matters. If that fails, the old one is as it was.
    private FileChannel rewrite() throws IOException {
        var before = Map.copyOf(written);
        var next = file.resolveSibling(file.getFileName() + ".next");
        var fresh = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        try {
            write(fresh, done.stream().map(id -> "-" + id + "\n").collect(Collectors.joining()));
            var length = write(fresh, waiting.values());
            fresh.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            end = length;
        } catch (IOException e) {
            written.clear();
            written.putAll(before);
            fresh.close();
            throw e;
        }
        if (channel != null) {
            channel.close();
        }
        lines = done.size() + waiting.size();
        return fresh;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }
}
