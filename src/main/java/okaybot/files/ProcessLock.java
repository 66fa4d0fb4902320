package okaybot.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A lock that one process at a time can hold. The operating system releases it when the process ends, however it ends.
public final class ProcessLock implements AutoCloseable {
    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock at once.
    ///
    /// @param file is created; it stays, because another process may already have opened it
    /// @return empty if somebody else holds it
    /// @throws IOException if the file cannot be created, or the file system has no locks
    public static Optional<ProcessLock> tryAcquire(Path file) throws IOException {
        OwnerOnlyAccess.createFile(file);
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var acquired = false;
        try {
            acquired = channel.tryLock() != null;
            return acquired ? Optional.of(new ProcessLock(channel)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            // This process holds it already.
            return Optional.empty();
        } finally {
            if (!acquired) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
