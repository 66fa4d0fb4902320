package okaybot.platform.telegram.updates;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file whose writes succeed even if the thread is interrupted. An interrupt closes a [FileChannel] for all threads
/// (InterruptibleChannel); then the file is opened again and the write is repeated. Not thread-safe.
final class InterruptSafeFile implements AutoCloseable {
    private Path path;
    private FileChannel channel;
    private boolean closed;

    /// Creates the file or clears an existing one.
    InterruptSafeFile(Path path) throws IOException {
        this.path = path;
        channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    void write(long position, byte[] block) throws IOException {
        var left = ByteBuffer.wrap(block);
        repeatIfInterrupted(() -> {
            while (left.hasRemaining()) {
                channel.write(left, position + left.position());
            }
        });
    }

    /// Waits until all writes are on the disk.
    void force() throws IOException {
        repeatIfInterrupted(() -> channel.force(false));
    }

    void truncate(long length) throws IOException {
        repeatIfInterrupted(() -> channel.truncate(length));
    }

    /// Takes the place of another file.
    void moveTo(Path target) throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        path = target;
    }

    private interface FileOperation {
        void run() throws IOException;
    }

    private void repeatIfInterrupted(FileOperation operation) throws IOException {
        var interrupted = Thread.interrupted();
        try {
            while (!attempt(operation)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// @return false if an interrupt has closed the channel
    private boolean attempt(FileOperation operation) throws IOException {
        if (!channel.isOpen() && !closed) {
            channel = FileChannel.open(path, StandardOpenOption.WRITE);
        }
        try {
            operation.run();
            return true;
        } catch (ClosedByInterruptException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
