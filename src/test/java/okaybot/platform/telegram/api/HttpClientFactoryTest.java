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
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// Connections that end before an answer came. Whether a message is sent again depends on how.
class HttpClientFactoryTest {
    private static final String TAKEN = """
            {"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"}}}""";
    private final AtomicInteger requests = new AtomicInteger();
    private ServerSocket server;
    private BotApiClient api;
    private MessageSender outbox;

    @BeforeEach
    void open() throws Exception {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var timing = new TelegramTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMillis(5),
                Duration.ofMillis(20), Duration.ofSeconds(20), Duration.ofSeconds(1));
        var often = new RateLimit(1, Duration.ofNanos(1));
        api = new BotApiClient("1:token", uri(), timing.callTimeout());
        outbox = new MessageSender(api, new SendLimits(often, often, often), timing, Ticker.systemTicker(),
                (_, _) -> {},
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
        serve(HttpClientFactoryTest::throwAway, HttpClientFactoryTest::throwAway, HttpClientFactoryTest::take);
        assertThat(outbox.send(42, HttpClientFactoryTest::message)).succeedsWithin(Duration.ofSeconds(20));
        assertThat(requests).hasValue(3);
    }

    @Test
    void a_message_that_was_read_is_not() {
        serve(HttpClientFactoryTest::forget, HttpClientFactoryTest::take);
        assertThat(outbox.send(42, HttpClientFactoryTest::message)).failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(BotApiException.class,
                        failure -> assertThat(failure.type()).isEqualTo(BotApiException.ErrorType.UNKNOWN_OUTCOME));
        assertThat(requests).hasValue(1);
    }

    @Test
    void a_message_that_is_never_answered_is_not_sent_again_either() {
        var over = new CountDownLatch(1);
        serve(socket -> {
            read(socket);
            wait(over);
        }, HttpClientFactoryTest::take);
        try (var hasty = new BotApiClient("1:token", uri(), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> hasty.call(message(42))).isInstanceOfSatisfying(BotApiException.class,
                    failure -> assertThat(failure.type()).isEqualTo(BotApiException.ErrorType.UNKNOWN_OUTCOME));
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
        assertThatThrownBy(() -> api.call(message(42))).isInstanceOfSatisfying(BotApiException.class,
                failure -> assertThat(failure.type()).isEqualTo(BotApiException.ErrorType.NOT_DELIVERED));
    }

    private static RawJsonMethod message(long chat) {
        return new RawJsonMethod(SendMessage.PATH, "{\"chat_id\":" + chat + ",\"text\":\"hello\"}");
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

    private void serve(ConnectionHandler... turns) {
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

    private interface ConnectionHandler {
        void take(Socket socket) throws IOException;
    }
}
