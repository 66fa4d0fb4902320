package okaybot.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a server that sends exactly these bytes.
class HttpConnectionPoolTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MAX_BODY_BYTES = 10_000;
    private final ServerSocket server;
    private final HttpConnectionPool pool;
    /// The heads of the requests of each connection.
    private final List<List<String>> connections = new CopyOnWriteArrayList<>();

    HttpConnectionPoolTest() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        pool = new HttpConnectionPool(URI.create("http://127.0.0.1:" + server.getLocalPort()),
                new HttpLimits(TIMEOUT, Duration.ofSeconds(4), 8, MAX_BODY_BYTES));
    }

    @AfterEach
    void close() throws IOException {
        pool.close();
        server.close();
    }

    /// Answers each request on each connection.
    private void serve(Handler handler) {
        Thread.startVirtualThread(() -> {
            while (true) {
                try {
                    var socket = server.accept();
                    Thread.startVirtualThread(() -> serve(socket, handler));
                } catch (IOException _) {
                    return;
                }
            }
        });
    }

    private void serve(Socket socket, Handler handler) {
        var requests = new CopyOnWriteArrayList<String>();
        connections.add(requests);
        try (socket) {
            while (true) {
                requests.add(readRequest(socket));
                handler.answer(socket, requests.size());
            }
        } catch (IOException _) {
            // The connection has ended.
        }
    }

    private interface Handler {
        void answer(Socket socket, int request) throws IOException;
    }

    private static Handler always(String response) {
        return (socket, _) -> write(socket, response);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /// A request without a body or with one of two bytes.
    private static String readRequest(Socket socket) throws IOException {
        var request = new StringBuilder();
        while (!request.toString().contains("\r\n\r\n")) {
            var read = socket.getInputStream().read();
            if (read < 0) {
                throw new IOException("ended");
            }
            request.append((char) read);
        }
        var length = request.indexOf("Content-Length") < 0 ? 0 : 2;
        return request + new String(socket.getInputStream().readNBytes(length), ISO_8859_1);
    }

    private HttpResponse post() throws IOException {
        return post(TIMEOUT);
    }

    private HttpResponse post(Duration timeout) throws IOException {
        var body = HttpBody.of("application/json", "{}".getBytes(UTF_8));
        return pool.send(new HttpRequest("POST", "/bot1/call", Map.of("User-Agent", "Okaybot"), Optional.of(body)),
                timeout);
    }

    @Test
    void calls_share_a_connection() throws Exception {
        serve(always(OK));
        for (var call = 0; call < 3; call++) {
            assertThat(post()).isEqualTo(new HttpResponse(200, Map.of("content-length", "2"), "ok"));
        }
        assertThat(connections).hasSize(1);
        assertThat(connections.getFirst()).hasSize(3).allMatch(request -> request.equals("""
                POST /bot1/call HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                User-Agent: Okaybot\r
                Content-Type: application/json\r
                Content-Length: 2\r
                \r
                {}""".formatted(server.getLocalPort())));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.1 200 OK\r\ncontent-length:6\r\n\r\nüber!",
        "HTTP/1.1 200\r\nContent-Length: 6\r\n\r\nüber!",
        "HTTP/1.1 200 OK\nContent-Length: 6\n\nüber!",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nüb\r\n3\r\ner!\r\n0\r\nTrailer: x\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nüber!"})
    void a_response_may_be_written_in_any_way(String response) throws Exception {
        serve(always(response));
        assertThat(post().body()).isEqualTo("über!");
        assertThat(post().body()).isEqualTo("über!");
        assertThat(connections).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", "HTTP/1.1 200 OK\r\n\r\nok"})
    void a_connection_that_the_server_ends_is_not_used_again(String response) throws Exception {
        serve((socket, _) -> {
            write(socket, response);
            socket.close();
        });
        assertThat(post().body()).isEqualTo("ok");
        assertThat(post().body()).isEqualTo("ok");
        assertThat(connections).hasSize(2);
    }

    @Test
    void a_connection_that_was_closed_meanwhile_loses_no_request() throws Exception {
        var closed = new CountDownLatch(1);
        serve((socket, _) -> {
            write(socket, OK);
            if (connections.size() == 1) {
                socket.close();
                closed.countDown();
            }
        });
        post();
        closed.await();
        assertThat(post().body()).isEqualTo("ok");
        assertThat(connections).hasSize(2);
    }

    @Test
    void a_response_without_a_body_leaves_the_connection_open() throws Exception {
        serve(always("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\nRetry-After: 7\r\n\r\n"));
        var response = new HttpResponse(204, Map.of("content-length", "0", "retry-after", "7"), "");
        assertThat(post()).isEqualTo(response);
        assertThat(post()).isEqualTo(response);
        assertThat(connections).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH\r\n", "HTTP/1.1 2x0 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"})
    void what_is_no_response_may_follow_a_request_that_was_read(String response) {
        serve((socket, _) -> {
            write(socket, response);
            socket.close();
        });
        assertThatThrownBy(this::post).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
    }

    @Test
    void a_late_response_ends_the_call() throws Exception {
        var over = new CountDownLatch(1);
        serve((_, _) -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        try {
            assertThatThrownBy(() -> post(Duration.ofMillis(100))).isInstanceOf(SocketTimeoutException.class);
        } finally {
            over.countDown();
        }
    }

    /// When the bot is busy, the thread that reads a response has to wait for its turn.
    @Test
    void a_response_that_has_arrived_is_not_late() throws Exception {
        var address = new ServerAddress(URI.create("http://127.0.0.1:" + server.getLocalPort()));
        try (var connection = address.connect(TIMEOUT, System.nanoTime() + TIMEOUT.toNanos(), MAX_BODY_BYTES);
                var accepted = server.accept()) {
            connection.begin(System.nanoTime());
            write(accepted, OK);
            await().until(connection::isStale);
            assertThat(connection.closeIfLate(System.nanoTime(), () -> fail("it is late"))).isPositive();
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void an_interrupt_ends_the_call_and_leaves_open_whether_it_arrived() throws Exception {
        var reached = new CompletableFuture<Boolean>();
        serve((_, _) -> reached.complete(true));
        var call = new FutureTask<>(this::post);
        var thread = Thread.startVirtualThread(call);
        reached.get();
        thread.interrupt();
        assertThatThrownBy(call::get).cause().isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
    }

    @Test
    void a_refused_connection_has_sent_nothing() throws Exception {
        server.close();
        assertThatThrownBy(this::post).isInstanceOf(NotSentException.class);
    }

    @Test
    void closing_ends_the_calls_in_progress_and_refuses_others() throws Exception {
        var reached = new CompletableFuture<Boolean>();
        serve((_, _) -> reached.complete(true));
        var call = new FutureTask<>(this::post);
        Thread.startVirtualThread(call);
        reached.get();
        pool.close();
        await().until(call::isDone);
        assertThatThrownBy(call::get).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(this::post).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
    }

    @Test
    void a_response_may_be_compressed() throws Exception {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write("über!".repeat(100).getBytes(UTF_8));
        }
        serve((socket, _) -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n"
                    .formatted(compressed.size()));
            compressed.writeTo(socket.getOutputStream());
            write(socket, "\r\n0\r\n\r\n");
        });
        assertThat(post().body()).isEqualTo("über!".repeat(100));
        assertThat(post().body()).isEqualTo("über!".repeat(100));
        assertThat(connections).hasSize(1);
    }

    @Test
    void a_request_may_have_no_body() throws Exception {
        serve(always(OK));
        pool.send(new HttpRequest("GET", "/a?b=c", Map.of("Accept-Encoding", "gzip"), Optional.empty()), TIMEOUT);
        assertThat(connections.getFirst()).containsExactly("""
                GET /a?b=c HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Accept-Encoding: gzip\r
                \r
                """.formatted(server.getLocalPort()));
    }

    @Test
    void of_an_endless_response_the_beginning_is_read() throws Exception {
        serve((socket, _) -> {
            write(socket, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                write(socket, "x".repeat(1_000));
            }
        });
        assertThat(post().body()).isEqualTo("x".repeat(MAX_BODY_BYTES));
    }

    @Test
    void a_body_that_cannot_be_read_to_its_end_is_not_sent() {
        serve(always(OK));
        var body = new HttpBody() {
            @Override
            public String contentType() {
                return "text/plain";
            }

            @Override
            public long length() {
                return 100;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write('x');
                throw new IOException("unreadable");
            }
        };
        assertThatThrownBy(() -> pool.send(new HttpRequest("POST", "/", Map.of(), Optional.of(body)), TIMEOUT))
                .isInstanceOfSatisfying(NotSentException.class, failure -> {
                    assertThat(failure.isCertain()).isTrue();
                    assertThat(failure.failure()).hasMessage("unreadable");
                });
    }

    /// A router on the way may have forgotten all of them.
    @Test
    void after_a_late_response_no_connection_is_used_that_was_kept() throws Exception {
        var both = new CyclicBarrier(2);
        serve((socket, request) -> {
            if (request == 1) {
                awaitIf(connections.size() <= 2, both);
                write(socket, OK);
            }
        });
        var other = new FutureTask<>(this::post);
        Thread.startVirtualThread(other);
        post();
        other.get();
        assertThat(connections).hasSize(2);
        assertThatThrownBy(() -> post(Duration.ofMillis(100))).isInstanceOf(SocketTimeoutException.class);
        assertThat(post().body()).isEqualTo("ok");
        assertThat(connections).hasSize(3);
    }

    private static void awaitIf(boolean condition, CyclicBarrier barrier) throws IOException {
        try {
            if (condition) {
                barrier.await();
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IOException(e);
        }
    }
}
