package okaybot.platform.telegram.inbox.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import okaybot.files.OwnerOnlyAccess;

/// A file whose reads and writes succeed even if the thread is interrupted. An interrupt closes a [FileChannel] for all threads
/// (InterruptibleChannel); then the file is opened again and the operation is repeated. Not thread-safe.
final class InterruptSafeFile implements AutoCloseable {
    private Path path;
    private FileChannel channel;
    private boolean closed;

    private InterruptSafeFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Creates the file or clears an existing one.
    static InterruptSafeFile create(Path path) throws IOException {
        OwnerOnlyAccess.createFile(path);
        var created = open(path);
        created.truncate(0);
        return created;
    }

    static InterruptSafeFile open(Path path) throws IOException {
        return new InterruptSafeFile(path, openChannel(path));
    }

    private static FileChannel openChannel(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    byte[] read(long position, int length) throws IOException {
        var read = ByteBuffer.allocate(length);
        repeatIfInterrupted(() -> {
            while (read.hasRemaining()) {
                if (channel.read(read, position + read.position()) < 0) {
                    throw new EOFException(path + " is shorter than before");
                }
            }
        });
        return read.array();
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
            channel = openChannel(path);
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
