package okaybot.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// Remembers why writing failed: `PrintStream` only tells that it did.
public final class CheckedOutputStream extends FilterOutputStream {
    private volatile Optional<IOException> failure = Optional.empty();

    CheckedOutputStream(OutputStream out) {
        super(out);
    }

    /// The last failure; empty if everything was written.
    public Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }
}
