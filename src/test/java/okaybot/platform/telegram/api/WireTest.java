package okaybot.platform.telegram.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.platform.telegram.api.Limits.Limit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// Connections that end before an answer came. Whether a message is sent again depends on how.
class WireTest {
    private static final String TAKEN = """
            {"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"}}}""";
    private final AtomicInteger requests = new AtomicInteger();
    private ServerSocket server;
    private Api api;
    private Outbox outbox;

    @BeforeEach
    void open() throws Exception {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var timing = new Timing(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMillis(5),
                Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofSeconds(1));
        var often = new Limit(1, Duration.ofNanos(1));
        api = new Api("1:token", uri(), timing.patience());
        outbox = new Outbox(api, new Limits(often, often, often), timing, Ticker.systemTicker(), (_, _) -> {},
                new CompositeMeterRegistry().timer("send"));
    }

    @AfterEach
    void close() throws Exception {
        outbox.close();
        api.close();
        server.close();
    }

    @Test
    void a_message_that_nobody_has_read_is_sent_again() {
        serve(WireTest::throwAway, WireTest::throwAway, WireTest::take);
        assertThat(outbox.send(42, WireTest::message)).succeedsWithin(Duration.ofSeconds(20));
        assertThat(requests).hasValue(3);
    }

    @Test
    void a_message_that_was_read_is_not() {
        serve(WireTest::forget, WireTest::take);
        assertThat(outbox.send(42, WireTest::message)).failsWithin(Duration.ofSeconds(20)).withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(Failure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.UNCLEAR));
        assertThat(requests).hasValue(1);
    }

    @Test
    void a_message_that_is_never_answered_is_not_sent_again_either() {
        var over = new CountDownLatch(1);
        serve(socket -> {
            read(socket);
            wait(over);
        }, WireTest::take);
        try (var hasty = new Api("1:token", uri(), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> hasty.call(message(42))).isInstanceOfSatisfying(Failure.class,
                    failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.UNCLEAR));
            assertThat(requests).hasValue(1);
        } finally {
            over.countDown();
        }
    }

    private static void wait(CountDownLatch over) throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Test
    void where_nobody_listens_nothing_was_taken() throws Exception {
        server.close();
        assertThatThrownBy(() -> api.call(message(42))).isInstanceOfSatisfying(Failure.class,
                failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.DOWN));
    }

    private static Prepared message(long chat) {
        return new Prepared(SendMessage.PATH, "{\"chat_id\":" + chat + ",\"text\":\"hello\"}");
    }

    /// Ends the connection while the request has not been read: the other side is told so by a reset.
    private static void throwAway(Socket socket) throws IOException {
        assertThat(socket.getInputStream().read()).isPositive();
        socket.setSoLinger(true, 0);
    }

    /// Reads it all, and ends the connection.
    private static void forget(Socket socket) throws IOException {
        read(socket);
    }

    private static void take(Socket socket) throws IOException {
        read(socket);
        socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Length: " + TAKEN.length() + "\r\n\r\n" + TAKEN)
                .getBytes(UTF_8));
    }

    private static void read(Socket socket) throws IOException {
        var text = new StringBuilder();
        while (!text.toString().endsWith("}")) {
            text.append((char) socket.getInputStream().read());
        }
    }

    private void serve(Turn... turns) {
        Thread.startVirtualThread(() -> {
            for (var turn : turns) {
                try (var socket = server.accept()) {
                    requests.incrementAndGet();
                    turn.take(socket);
                } catch (IOException e) {
                    // The test is over.
                    return;
                }
            }
        });
    }

    private interface Turn {
        void take(Socket socket) throws IOException;
    }
}
