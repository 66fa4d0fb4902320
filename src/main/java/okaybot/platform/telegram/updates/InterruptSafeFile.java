package okaybot.platform.telegram.updates;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file whose writes succeed even if the thread is interrupted. An interrupt closes a [FileChannel] for all threads
/// (InterruptibleChannel); then the file is opened again and the write is repeated. Not thread-safe.
final class InterruptSafeFile implements AutoCloseable {
    private final Path path;
    private FileChannel channel;
    /// The length without the remains of a failed write.
    private long length;
    private boolean closed;

    /// Creates the file or replaces an existing one.
    InterruptSafeFile(Path path, byte[] content) throws IOException {
        this.path = path;
        channel = create(content);
    }

    long length() {
        return length;
    }

    /// Appends a block.
    ///
    /// @throws IOException if that fails, as on a full disk; then nothing is appended
    void append(byte[] block) throws IOException {
        repeatIfInterrupted(() -> write(channel, block));
        length += block.length;
    }

    /// Waits until all writes are on the disk.
    void force() throws IOException {
        repeatIfInterrupted(() -> channel.force(false));
    }

    void overwrite(long position, byte[] block) throws IOException {
        repeatIfInterrupted(() -> channel.write(ByteBuffer.wrap(block), position));
    }

    /// Replaces the whole content. If that fails, the old content stays.
    void replace(byte[] content) throws IOException {
        repeatIfInterrupted(() -> {
            var replacement = create(content);
            channel.close();
            channel = replacement;
        });
    }

    private FileChannel create(byte[] content) throws IOException {
        var temporary = path.resolveSibling(path.getFileName() + ".next");
        var created = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        try {
            write(created, content);
            created.force(true);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            created.close();
            throw e;
        }
        length = content.length;
        return created;
    }

    /// Writes all or nothing: a partial line would be read together with the next one.
    private static void write(FileChannel channel, byte[] block) throws IOException {
        var start = channel.position();
        try {
            for (var left = ByteBuffer.wrap(block); left.hasRemaining();) {
                channel.write(left);
            }
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException e) {
            channel.truncate(start);
            throw e;
        }
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
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            if (!channel.isOpen()) {
                channel = FileChannel.open(path, StandardOpenOption.WRITE).truncate(length).position(length);
            }
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
