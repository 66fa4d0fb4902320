package okaybot.platform.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The file of [PendingUpdates]. A pending update is a line of `+` and its JSON. When it is done, `-`, its id and spaces
/// overwrite that line, so that nothing a user wrote remains. Not thread-safe.
final class PendingUpdatesFile implements AutoCloseable {
    private final Path path;
    /// The lines of pending updates by id, without the line break.
    private final Map<Integer, FileRegion> regions = new HashMap<>();
    private InterruptSafeFile file;
    private long length;
    private int lineCount;

    private record FileRegion(long start, int length) {}

    /// Creates the file or replaces an existing one.
    PendingUpdatesFile(Path path, Collection<Integer> doneIds, Collection<RawUpdate> pending) throws IOException {
        this.path = path;
        file = create(doneIds, pending);
    }

    private InterruptSafeFile create(Collection<Integer> doneIds, Collection<RawUpdate> pending) throws IOException {
        var lines = Lines.of(0, doneIds, pending);
        var created = new InterruptSafeFile(path.resolveSibling(path.getFileName() + ".next"));
        try {
            created.write(0, lines.bytes.toByteArray());
            created.force();
            created.moveTo(path);
        } catch (IOException e) {
            created.close();
            throw e;
        }
        regions.clear();
        length = 0;
        lineCount = 0;
        use(lines);
        return created;
    }

    private void use(Lines lines) {
        regions.putAll(lines.regions);
        length += lines.bytes.size();
        lineCount += lines.count;
    }

    int lineCount() {
        return lineCount;
    }

    /// Appends updates and waits until they are on the disk.
    ///
    /// @throws IOException if that fails, as on a full disk; then nothing is appended
    void append(Collection<RawUpdate> updates) throws IOException {
        if (updates.isEmpty()) {
            return;
        }
        var lines = Lines.of(length, List.of(), updates);
        try {
            file.write(length, lines.bytes.toByteArray());
            file.force();
        } catch (IOException e) {
            // A partial line would be read together with the next one.
            file.truncate(length);
            throw e;
        }
        use(lines);
    }

    /// Overwrites an update. That needs no space on a full disk.
    void markDone(int id) throws IOException {
        var region = regions.remove(id);
        if (region != null) {
            var line = new StringBuilder(region.length()).append('-').append(id);
            line.repeat(' ', region.length() - line.length());
            file.write(region.start(), line.toString().getBytes(UTF_8));
        }
    }

    /// Replaces the whole content. If that fails, the old content stays.
    void rewrite(Collection<Integer> doneIds, Collection<RawUpdate> pending) throws IOException {
        var replaced = file;
        file = create(doneIds, pending);
        replaced.close();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /// Lines to write, with the regions that the updates will occupy.
    private record Lines(ByteArrayOutputStream bytes, Map<Integer, FileRegion> regions, int count) {
        static Lines of(long start, Collection<Integer> doneIds, Collection<RawUpdate> pending) {
            var bytes = new ByteArrayOutputStream();
            doneIds.forEach(id -> bytes.writeBytes(("-" + id + "\n").getBytes(UTF_8)));
            var regions = new HashMap<Integer, FileRegion>();
            for (var update : pending) {
                var line = ("+" + update.json() + "\n").getBytes(UTF_8);
                regions.put(update.id(), new FileRegion(start + bytes.size(), line.length - 1));
                bytes.writeBytes(line);
            }
            return new Lines(bytes, regions, doneIds.size() + pending.size());
        }
    }
}
