package okaybot.platform.telegram.inbox.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.platform.telegram.inbox.UpdateParser;

/// Reads the file of pending updates line by line, because all of them together may not fit into memory.
final class PendingUpdatesReader {
    private static final int BLOCK_SIZE = 1 << 16;

    private final Map<Integer, FileRegion> regions = new LinkedHashMap<>();
    private final Set<Integer> doneIds = new LinkedHashSet<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    /// Where the line begins in the file.
    private long start;

    private PendingUpdatesReader() {}

    /// A line without its line break.
    record FileRegion(long start, int length) {}

    /// What a file contains.
    ///
    /// @param regions the lines of the pending updates by id
    record Contents(Map<Integer, FileRegion> regions, Set<Integer> doneIds) {}

    static Contents read(Path path) throws IOException {
        var reader = new PendingUpdatesReader();
        try (var bytes = Files.newInputStream(path)) {
            reader.readLines(bytes);
        }
        return new Contents(reader.regions, reader.doneIds);
    }

    private void readLines(InputStream bytes) throws IOException {
        var block = new byte[BLOCK_SIZE];
        for (var length = bytes.read(block); length >= 0; length = bytes.read(block)) {
            readBlock(block, length);
        }
        endLine();
    }

    private void readBlock(byte[] block, int length) {
        var begin = 0;
        for (var end = 0; end < length; end++) {
            if (block[end] == '\n') {
                line.write(block, begin, end - begin);
                endLine();
                begin = end + 1;
            }
        }
        line.write(block, begin, length - begin);
    }

    private void endLine() {
        readLine();
        start += line.size() + 1;
        line.reset();
    }

    private void readLine() {
        var text = line.toString(UTF_8);
        if (text.startsWith("+")) {
            addPending(text.substring(1), new FileRegion(start, line.size()));
        } else if (text.matches("-\\d{1,10} *")) {
            var id = Long.valueOf(text.substring(1).strip()).intValue();
            regions.remove(id);
            doneIds.add(id);
        }
    }

    private void addPending(String json, FileRegion region) {
        try {
            UpdateParser.parseUpdate(json).map(RawUpdate::id).filter(id -> !doneIds.contains(id))
                    .ifPresent(id -> regions.putIfAbsent(id, region));
        } catch (IOException e) {
            // The bot was killed while it wrote this line, before it confirmed the update. Telegram sends it again.
        }
    }
}
