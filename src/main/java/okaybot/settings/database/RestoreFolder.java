package okaybot.settings.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import okaybot.files.OwnerOnlyAccess;
import okaybot.files.ProcessLock;

/// A folder in which one restore at a time copies and migrates a backup, so that the backup itself is never touched. It is
/// deleted when it is closed.
record RestoreFolder(Path folder, ProcessLock lock) implements AutoCloseable {
    private static final String PREFIX = "restoring-";

    /// Creates a folder beside the database and deletes those of killed restores, except the one that the backup is in.
    static RestoreFolder create(Path parent, Path backup) throws IOException, DatabaseUnusableException {
        var lock = ProcessLock.tryAcquire(parent.resolve("restore.lock"))
                .orElseThrow(
                        () -> new DatabaseUnusableException("Another restore is running; wait until it has ended."));
        try {
            deleteOthers(parent, backup.toRealPath());
            // Only the owner may open a temporary folder.
            return new RestoreFolder(Files.createTempDirectory(parent, PREFIX), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void deleteOthers(Path parent, Path backup) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var folder : folders) {
                if (Files.isDirectory(folder) && !backup.startsWith(folder.toRealPath())) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// A copy of a database, together with the write-ahead log that a killed process may have left beside it.
    Path copy(Path database) throws IOException {
        var copy = folder.resolve("copy.db");
        copyIfPresent(database, copy);
        copyIfPresent(withSuffix(database, "-wal"), withSuffix(copy, "-wal"));
        return copy;
    }

    private static void copyIfPresent(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            OwnerOnlyAccess.createFile(to);
            try (var out = Files.newOutputStream(to)) {
                Files.copy(from, out);
            }
        }
    }

    private static Path withSuffix(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            delete(folder);
        }
    }
}
