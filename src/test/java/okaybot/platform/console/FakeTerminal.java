package okaybot.platform.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okaybot.testing.LongTimeouts;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;

/// A terminal in memory: tests type, and wait for output.
final class FakeTerminal implements AutoCloseable {
    private final PipedOutputStream keys = new PipedOutputStream();
    private final TerminalOutput output = new TerminalOutput();
    private final ExternalTerminal terminal;
    private final CompletableFuture<Integer> status;

    FakeTerminal(Map<String, String> environment) throws IOException {
        this(ConsoleFixture.console(environment));
    }

    FakeTerminal(Console console) throws IOException {
        terminal = new ExternalTerminal("test", "xterm-256color", new PipedInputStream(keys), output, UTF_8);
        terminal.setSize(Size.of(80, 24));
        status = CompletableFuture.supplyAsync(() -> console.runInteractive(terminal));
    }

    /// Waits until the text is printed after everything that was awaited before.
    FakeTerminal awaitOutput(String text) throws InterruptedException {
        assertThat(output.await(text)).as("%s in %s", text, output).isTrue();
        return this;
    }

    FakeTerminal type(String text) throws IOException {
        keys.write(text.getBytes(UTF_8));
        keys.flush();
        return this;
    }

    FakeTerminal resize(int columns) {
        terminal.setSize(Size.of(columns, 24));
        return this;
    }

    int status() throws Exception {
        return status.get(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    String output() {
        return output.toString();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }

    /// Everything that was printed.
    private static final class TerminalOutput extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int seen;

        @Override
        public synchronized void write(int b) {
            bytes.write(b);
            notifyAll();
        }

        @Override
        public synchronized void write(byte[] b, int from, int length) {
            bytes.write(b, from, length);
            notifyAll();
        }

        synchronized boolean await(String text) throws InterruptedException {
            var end = System.nanoTime() + LongTimeouts.TIMEOUT.toNanos();
            while (toString().indexOf(text, seen) < 0 && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
            var at = toString().indexOf(text, seen);
            seen = at < 0 ? seen : at + text.length();
            return at >= 0;
        }

        @Override
        public synchronized String toString() {
            return bytes.toString(UTF_8);
        }
    }
}
