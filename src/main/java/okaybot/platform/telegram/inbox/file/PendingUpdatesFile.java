package okaybot.platform.telegram.inbox.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.platform.telegram.inbox.file.PendingUpdatesReader.FileRegion;

/// The file of [PendingUpdates]. The first line is `#` and the id of the bot. A pending update is a line of `+` and its JSON.
/// When it is done, `-`, its id and spaces overwrite that line, so that nothing a user wrote remains. Only the places of the
/// updates are in memory, not their text. Not thread-safe.
final class PendingUpdatesFile implements AutoCloseable {
    private final Path path;
    private final String botId;
    /// The lines of pending updates by id, the oldest first.
    private final Map<Integer, FileRegion> regions;
    private InterruptSafeFile file;
    private long length;
    private int lineCount;
    private boolean isForced = true;

    private PendingUpdatesFile(Path path, String botId, InterruptSafeFile file, Map<Integer, FileRegion> regions) {
        this.path = path;
        this.botId = botId;
        this.file = file;
        this.regions = regions;
    }

    /// Opens or creates the file and compacts it. Updates of another bot are set aside.
    ///
    /// @param doneIds to which those in the file are added
    static PendingUpdatesFile open(Path path, String botId, SequencedSet<Integer> doneIds) throws IOException {
        var contents = PendingUpdatesReader.read(OtherBotsFile.setAside(path, botId));
        doneIds.addAll(contents.doneIds());
        var opened = new PendingUpdatesFile(path, botId, InterruptSafeFile.open(path), contents.regions());
        try {
            opened.rewrite(doneIds);
            return opened;
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    Set<Integer> ids() {
        return regions.keySet();
    }

    boolean contains(int id) {
        return regions.containsKey(id);
    }

    int lineCount() {
        return lineCount;
    }

    RawUpdate read(int id) throws IOException {
        return new RawUpdate(id, new String(readLine(id), UTF_8).substring(1));
    }

    private byte[] readLine(int id) throws IOException {
        var region = Objects.requireNonNull(regions.get(id));
        return file.read(region.start(), region.length());
    }

    /// Appends updates. If the process ends, they are kept; if the computer does, only after [#force].
    ///
    /// @throws IOException if that fails, as on a full disk; then nothing is appended
    void append(Collection<RawUpdate> updates) throws IOException {
        if (updates.isEmpty()) {
            return;
        }
        var bytes = new ByteArrayOutputStream();
        var added = new LinkedHashMap<Integer, FileRegion>();
        for (var update : updates) {
            var line = ("+" + update.json() + "\n").getBytes(UTF_8);
            added.put(update.id(), new FileRegion(length + bytes.size(), line.length - 1));
            bytes.writeBytes(line);
        }
        try {
            file.write(length, bytes.toByteArray());
        } catch (IOException e) {
            // A partial line would be read together with the next one.
            file.truncate(length);
            throw e;
        }
        regions.putAll(added);
        length += bytes.size();
        lineCount += added.size();
        isForced = false;
    }

    /// Waits until all appended updates are on the disk.
    void force() throws IOException {
        if (!isForced) {
            file.force();
            isForced = true;
        }
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

    /// Replaces the file by one with only the pending updates and these ids. If that fails, the old file stays.
    void rewrite(Collection<Integer> doneIds) throws IOException {
        var created = InterruptSafeFile.create(path.resolveSibling(path.getFileName() + ".next"));
        var moved = new HashMap<Integer, FileRegion>();
        try {
            var header = new StringBuilder("#").append(botId).append('\n');
            doneIds.forEach(id -> header.append('-').append(id).append('\n'));
            var bytes = header.toString().getBytes(UTF_8);
            created.write(0, bytes);
            var end = (long) bytes.length;
            for (var id : regions.keySet()) {
                var line = readLine(id);
                created.write(end, line);
                created.write(end + line.length, new byte[]{'\n'});
                moved.put(id, new FileRegion(end, line.length));
                end += line.length + 1;
            }
            created.force();
            created.moveTo(path);
            length = end;
        } catch (IOException e) {
            created.close();
            throw e;
        }
        regions.replaceAll((id, _) -> Objects.requireNonNull(moved.get(id)));
        lineCount = 1 + doneIds.size() + regions.size();
        var replaced = file;
        file = created;
        isForced = true;
        replaced.close();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
