package okaybot.platform.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The file of [PendingUpdates]. A pending update is a line of `+` and its JSON. When it is done, `-`, its id and spaces
/// overwrite that line, so that nothing a user wrote remains. Not thread-safe.
final class UpdateLogFile implements AutoCloseable {
    private final InterruptSafeFile file;
    /// The lines of pending updates by id, without the line break.
    private final Map<Integer, FileRegion> regions = new HashMap<>();
    private int lineCount;

    private record FileRegion(long start, int length) {}

    /// Creates the file or replaces an existing one.
    UpdateLogFile(Path path, Collection<Integer> doneIds, Collection<RawUpdate> pending) throws IOException {
        var lines = Lines.of(doneIds, pending);
        file = new InterruptSafeFile(path, lines.toBytes());
        use(lines);
    }

    private void use(Lines lines) {
        regions.putAll(lines.regions);
        lineCount += lines.count;
    }

    int lineCount() {
        return lineCount;
    }

    /// Appends updates and waits until they are on the disk.
    ///
    /// @throws IOException if they cannot be written
    void append(Collection<RawUpdate> updates) throws IOException {
        if (updates.isEmpty()) {
            return;
        }
        var lines = new Lines(file.length());
        updates.forEach(lines::addUpdate);
        file.append(lines.toBytes());
        use(lines);
        file.force();
    }

    /// Overwrites an update. That needs no space on a full disk.
    void markDone(int id) throws IOException {
        var region = regions.remove(id);
        if (region != null) {
            var line = new StringBuilder(region.length()).append('-').append(id);
            line.repeat(' ', region.length() - line.length());
            file.overwrite(region.start(), line.toString().getBytes(UTF_8));
        }
    }

    /// Replaces the whole content. If that fails, the old content stays.
    void rewrite(Collection<Integer> doneIds, Collection<RawUpdate> pending) throws IOException {
        var lines = Lines.of(doneIds, pending);
        file.replace(lines.toBytes());
        regions.clear();
        lineCount = 0;
        use(lines);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /// Lines to write, with the regions that they will occupy.
    private static final class Lines {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Map<Integer, FileRegion> regions = new HashMap<>();
        private final long start;
        private int count;

        Lines(long start) {
            this.start = start;
        }

        static Lines of(Collection<Integer> doneIds, Collection<RawUpdate> pending) {
            var lines = new Lines(0);
            doneIds.forEach(id -> lines.add("-" + id));
            pending.forEach(lines::addUpdate);
            return lines;
        }

        void addUpdate(RawUpdate update) {
            var position = start + bytes.size();
            regions.put(update.id(), new FileRegion(position, add("+" + update.json())));
        }

        /// @return the length in bytes
        private int add(String line) {
            var encoded = line.getBytes(UTF_8);
            bytes.writeBytes(encoded);
            bytes.write('\n');
            count++;
            return encoded.length;
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }
}
