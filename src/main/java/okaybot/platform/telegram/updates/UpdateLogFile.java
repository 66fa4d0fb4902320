package okaybot.platform.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The file of an [PendingUpdates]: `+` and an update, or, once it is done with, `-` and its id over what somebody wrote; a line
/// each. For one thread at a time.
final class UpdateLogFile implements AutoCloseable {
    private final Path file;
    /// Where in the file the lines stand of those that are not done with.
    private final Map<Integer, FileRegion> written = new HashMap<>();
    private FileChannel channel;
    /// Bytes in the file that are whole lines.
    private long end;
    private int lines;
    private boolean closed;

    private record FileRegion(long start, int length) {}

    /// A new file in the place of what is there.
    ///
    /// @throws IOException if it cannot be made
    UpdateLogFile(Path file, Collection<Integer> done, Collection<RawUpdate> waiting) throws IOException {
        this.file = file;
        channel = rewritten(done, waiting);
    }

    int lineCount() {
        return lines;
    }

    /// Writes updates down, and waits until they are on the disk.
    ///
    /// @throws IOException if they cannot be written; then none is
    void append(Collection<RawUpdate> updates) throws IOException {
        undisturbed(() -> end = write(channel, updates));
        lines += updates.size();
        if (!updates.isEmpty()) {
            undisturbed(() -> channel.force(false));
        }
    }

    /// Writes down that an update is done with, over the update: that takes one write, and no room on a full disk.
    void markDone(int id) throws IOException {
        var stretch = written.remove(id);
        if (stretch != null) {
            undisturbed(() -> overwrite(stretch, mark(id)));
        }
    }

    /// Writes the file anew, with what still matters. If that fails, the old one is as it was.
    void rewrite(Collection<Integer> done, Collection<RawUpdate> waiting) throws IOException {
        undisturbed(() -> {
            var fresh = rewritten(done, waiting);
            channel.close();
            channel = fresh;
        });
    }

    private static String mark(int done) {
        return "-" + done;
    }

    private interface FileOperation {
        void run() throws IOException;
    }

    /// An interrupt closes a channel, for everyone who comes later too (InterruptibleChannel). Those who are told to stop may
    /// lose nothing of what was taken in or done, so the file is opened again and the same is done once more.
    private void undisturbed(FileOperation writing) throws IOException {
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
    private boolean attempt(FileOperation writing) throws IOException {
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

    private void overwrite(FileRegion stretch, String text) throws IOException {
        var blank = " ".repeat(stretch.length() - text.length());
        channel.write(ByteBuffer.wrap(bytes(text + blank)), stretch.start());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private long write(FileChannel channel, Collection<RawUpdate> updates) throws IOException {
        var lines = new ByteArrayOutputStream();
        var start = channel.position();
        for (var raw : updates) {
            var line = bytes("+" + raw.json() + "\n");
            written.put(raw.id(), new FileRegion(start + lines.size(), line.length - 1));
            lines.writeBytes(line);
        }
        return write(channel, lines.toByteArray());
    }

    /// All of it or, on a full disk, nothing: half a line would swallow the next one.
    ///
    /// @return where it ends
    private static long write(FileChannel channel, byte[] lines) throws IOException {
        var start = channel.position();
        try {
            for (var left = ByteBuffer.wrap(lines); left.hasRemaining();) {
                channel.write(left);
            }
            return channel.position();
        } catch (ClosedByInterruptException closed) {
            throw closed;
        } catch (IOException e) {
            channel.truncate(start);
            throw e;
        }
    }

    private FileChannel rewritten(Collection<Integer> done, Collection<RawUpdate> waiting) throws IOException {
        var before = Map.copyOf(written);
        var next = file.resolveSibling(file.getFileName() + ".next");
        var fresh = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        try {
            write(fresh, bytes(done.stream().map(id -> mark(id) + "\n").collect(Collectors.joining())));
            var length = write(fresh, waiting);
            fresh.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            end = length;
        } catch (IOException e) {
            written.clear();
            written.putAll(before);
            fresh.close();
            throw e;
        }
        lines = done.size() + waiting.size();
        return fresh;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
