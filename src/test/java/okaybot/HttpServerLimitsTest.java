package okaybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.ops.HealthEndpoints;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.testing.ChildJvm;
import okaybot.testing.LongTimeouts;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot as a process whose HTTP port strangers can reach. In this JVM, the server's limits may have been read before.
class HttpServerLimitsTest {
    private static final int MAX_CONNECTIONS = 40;
    private static final Pattern ADDRESS = Pattern.compile("; HTTP \\S+:(\\d+)");

    private static final WebhookConfig WEBHOOK = WebhookConfig
            .withDerivedSecret(URI.create("https://bot.example.org/telegram"), FakeTelegram.TOKEN);

    private static final FakeTelegram TELEGRAM = new FakeTelegram();
    @TempDir
    private static Path folder;
    private static int port;
    private static Process process;
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        // Only the time and the number are smaller than in the bot, so that the test is quick.
        var builder = new ProcessBuilder(
                ChildJvm.command(Main.class, "-Dokaybot.home=" + folder, "-Dsun.net.httpserver.maxReqTime=1",
                        "-Dsun.net.httpserver.clockTick=100", "-Djdk.httpserver.maxConnections=" + MAX_CONNECTIONS))
                .redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
        builder.environment().put("SEEDS", Path.of("src/test/resources/small-seeds").toAbsolutePath().toString());
        builder.environment().put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("okaybot.db"));
        builder.environment().put("TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        builder.environment().put("TELEGRAM_API_URL", TELEGRAM.uri().toString());
        builder.environment().put("TELEGRAM_WEBHOOK_URL", WEBHOOK.url().toString());
        builder.environment().put("HTTP_PORT", "0");
        process = builder.start();
        port = awaitPort();
    }

    @AfterAll
    static void stop() {
        process.destroyForcibly();
        TELEGRAM.close();
    }

    /// The bot is ready, and has no connections of the test before.
    @BeforeEach
    void awaitReady() {
        await().ignoreExceptions()
                .until(() -> get(connect(), HealthEndpoints.READINESS_PATH));
    }

    /// The one that was free when the bot started.
    private static int awaitPort() {
        return await().until(() -> ADDRESS.matcher(Files.readString(folder.resolve("out"))).results()
                .map(address -> Integer.valueOf(address.group(1))).findFirst(), Optional::isPresent).orElseThrow();
    }

    @AfterEach
    void closeConnections() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) LongTimeouts.TIMEOUT.toMillis());
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static boolean get(Socket socket, String path) throws IOException {
        send(socket, "GET " + path + " HTTP/1.1\r\nHost: okaybot\r\nConnection: close\r\n\r\n");
        return new String(socket.getInputStream().readAllBytes(), UTF_8).startsWith("HTTP/1.1 200");
    }

    /// Waits until the server closes the connection.
    private static void assertClosed(Socket socket) throws IOException {
        try {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @Test
    void a_request_that_does_not_arrive_in_time_is_closed() throws Exception {
        var silent = connect();
        var halfSent = connect();
        send(halfSent, "GET /health/live HTTP/1.1\r\nHost: ok");
        assertClosed(halfSent);
        assertClosed(silent);
    }

    @Test
    void a_body_that_does_not_arrive_in_time_is_closed() throws Exception {
        var socket = connect();
        send(socket, "POST /telegram HTTP/1.1\r\nHost: okaybot\r\nX-Telegram-Bot-Api-Secret-Token: " + WEBHOOK.secret()
                + "\r\nContent-Length: 100\r\n\r\n{\"update_id\":");
        assertClosed(socket);
    }

    @Test
    void connections_beyond_the_limit_are_closed_until_others_end() throws Exception {
        for (var i = 0; i < MAX_CONNECTIONS + 5; i++) {
            send(connect(), "GET /health/live HTTP/1.1\r\n");
        }
        assertClosed(sockets.getLast());
        await().ignoreExceptions().until(() -> get(connect(), HealthEndpoints.LIVENESS_PATH));
    }

    @Test
    void a_huge_header_is_rejected() throws Exception {
        var socket = connect();
        send(socket, "GET /health/live HTTP/1.1\r\nX-Filler: " + "x".repeat(20_000) + "\r\n\r\n");
        assertClosed(socket);
    }
}
