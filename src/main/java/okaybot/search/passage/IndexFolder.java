package okaybot.search.passage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import okaybot.files.OwnerOnlyAccess;
import okaybot.files.ProcessLock;

/// A folder for one index, which only this process uses and only the bot's user can read. It is deleted when it is closed, or, if the
/// process was killed, by the next one.
final class IndexFolder implements Closeable {
    private static final String LOCK = ".lock";
    private static final int ATTEMPTS = 5;

    private final Path path;
    private final Path lockFile;
    private final ProcessLock lock;

    private IndexFolder(Path path, Path lockFile, ProcessLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Creates a folder, and deletes those that nobody uses any more. A process that has one already must not do so: looking at its
    /// own lock would release it.
    ///
    /// @param parent contains nothing else
    static IndexFolder createInTidied(Path parent) throws IOException {
        OwnerOnlyAccess.createDirectories(parent);
        deleteUnused(parent);
        return create(parent);
    }

    /// Creates a folder.
    ///
    /// @param parent contains nothing else
    static IndexFolder create(Path parent) throws IOException {
        OwnerOnlyAccess.createDirectories(parent);
        for (var i = 0; i < ATTEMPTS; i++) {
            var created = tryCreate(parent, UUID.randomUUID().toString());
            if (created.isPresent()) {
                return created.get();
            }
        }
        throw new IOException("No lock could be taken in " + parent);
    }

    /// Another process that tidies up at the same moment may take the lock of a folder that has just been named.
    private static Optional<IndexFolder> tryCreate(Path parent, String name) throws IOException {
        var lockFile = parent.resolve(name + LOCK);
        var lock = ProcessLock.tryAcquire(lockFile);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        var folder = new IndexFolder(parent.resolve(name), lockFile, lock.get());
        OwnerOnlyAccess.createDirectories(folder.path);
        return Optional.of(folder);
    }

    private static void deleteUnused(Path parent) throws IOException {
        try (var files = Files.newDirectoryStream(parent, "*" + LOCK)) {
            for (var lockFile : files) {
                var lock = ProcessLock.tryAcquire(lockFile);
                if (lock.isPresent()) {
                    var name = lockFile.getFileName().toString();
                    new IndexFolder(parent.resolve(name.substring(0, name.length() - LOCK.length())), lockFile,
                            lock.get()).close();
                }
            }
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(path)) {
            try (var files = Files.walk(path)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(lockFile);
        lock.close();
    }
}
