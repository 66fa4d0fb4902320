package okaybot.platform.telegram.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/// Connections that end before a response. How they end decides whether a message is sent again.
class HttpTransportTest {
    private static final String SUCCESS = """
            {"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"}}}""";
    private final AtomicInteger requests = new AtomicInteger();
    private ServerSocket server;
    private BotApiClient api;
    private MessageSender sender;

    @BeforeEach
    void start() throws Exception {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var timeouts = new TelegramTimeouts(Duration.ofSeconds(1), LongTimeouts.TIMEOUT, Duration.ofMillis(5),
                Duration.ofMillis(20), LongTimeouts.TIMEOUT, Duration.ofSeconds(1));
        var unlimited = new RateLimit(1, Duration.ofNanos(1));
        api = new BotApiClient("1:token", uri(), timeouts.callTimeout());
        sender = new MessageSender(api, new SendRateLimiter(new SendLimits(unlimited, unlimited, unlimited)), timeouts,
                (_, _) -> {},
                new CompositeMeterRegistry().timer("send"), false);
    }

    @AfterEach
    void close() throws Exception {
        sender.close();
        api.close();
        server.close();
    }

    @Test
    void a_message_is_sent_again_after_a_connection_reset() {
        serve(HttpTransportTest::reset, HttpTransportTest::reset, HttpTransportTest::respond);
        assertThat(sender.send(42, HttpTransportTest::message)).succeedsWithin(LongTimeouts.TIMEOUT);
        assertThat(requests).hasValue(3);
    }

    @Test
    void a_message_that_the_server_has_read_is_not_sent_again() {
        serve(HttpTransportTest::readWithoutResponding, HttpTransportTest::respond);
        assertThat(sender.send(42, HttpTransportTest::message)).failsWithin(LongTimeouts.TIMEOUT)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(BotApiException.class,
                        failure -> assertThat(failure.type()).isEqualTo(BotApiErrorType.UNKNOWN_OUTCOME));
        assertThat(requests).hasValue(1);
    }

    /// The library reads it as a complete one without headers and body.
    @Test
    void a_head_that_is_cut_off_leaves_open_whether_the_message_arrived() {
        serve(socket -> {
            read(socket);
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
        }, HttpTransportTest::respond);
        assertThatThrownBy(() -> api.call(message(42))).isInstanceOfSatisfying(BotApiException.class,
                failure -> assertThat(failure.type()).isEqualTo(BotApiErrorType.UNKNOWN_OUTCOME));
        assertThat(requests).hasValue(1);
    }

    @Test
    void a_message_is_not_sent_again_after_a_timeout() throws Exception {
        var testOver = new CountDownLatch(1);
        serve(HttpTransportTest::respond, socket -> {
            read(socket);
            awaitEndOfTest(testOver);
        }, HttpTransportTest::respond);
        // The first call of a client takes longer.
        api.call(message(42));
        try (var impatient = new BotApiClient("1:token", uri(), Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> impatient.call(message(42))).isInstanceOfSatisfying(BotApiException.class,
                    failure -> assertThat(failure.type()).isEqualTo(BotApiErrorType.UNKNOWN_OUTCOME));
            await().untilAsserted(() -> assertThat(requests).hasValue(2));
        } finally {
            testOver.countDown();
        }
    }

    private static void awaitEndOfTest(CountDownLatch testOver) throws IOException {
        try {
            testOver.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Test
    void a_refused_connection_counts_as_not_delivered() throws Exception {
        server.close();
        assertThatThrownBy(() -> api.call(message(42))).isInstanceOfSatisfying(BotApiException.class,
                failure -> assertThat(failure.type()).isEqualTo(BotApiErrorType.NOT_DELIVERED));
    }

    private static RawJsonMethod message(long chat) {
        return new RawJsonMethod(SendMessage.PATH, "{\"chat_id\":" + chat + ",\"text\":\"hello\"}");
    }

    /// Closes the connection before the request has been read, which resets it.
    private static void reset(Socket socket) throws IOException {
        assertThat(socket.getInputStream().read()).isPositive();
        socket.setSoLinger(true, 0);
    }

    /// Reads the request and closes the connection.
    private static void readWithoutResponding(Socket socket) throws IOException {
        read(socket);
    }

    private static void respond(Socket socket) throws IOException {
        read(socket);
        socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Length: " + SUCCESS.length() + "\r\n\r\n" + SUCCESS)
                .getBytes(UTF_8));
    }

    private static void read(Socket socket) throws IOException {
        var text = new StringBuilder();
        while (!text.toString().endsWith("}")) {
            text.append((char) socket.getInputStream().read());
        }
    }

    private void serve(ConnectionHandler... handlers) {
        Thread.startVirtualThread(() -> {
            for (var handler : handlers) {
                try (var socket = server.accept()) {
                    requests.incrementAndGet();
                    handler.handle(socket);
                } catch (IOException e) {
                    // The test has ended and closed the server.
                    return;
                }
            }
        });
    }

    private interface ConnectionHandler {
        void handle(Socket socket) throws IOException;
    }
}
