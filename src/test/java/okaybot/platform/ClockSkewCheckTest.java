package okaybot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okaybot.platform.CheckResult.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockSkewCheckTest {
    private HttpServer server;
    private URI uri;

    /// The JDK's server states its time in each response.
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
        server.start();
        uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_correct_clock_is_ok() {
        assertThat(ClockSkewCheck.check("discord", uri, InstantSource.system())).contains(
                CheckResult.ok("discord", "This machine's clock is right."));
    }

    @Test
    void a_clock_that_is_fast_or_slow_is_a_warning() {
        assertThat(check(Duration.ofMinutes(5)))
                .matches("This machine's clock is (299|300|301) seconds fast; set it by NTP\\.");
        assertThat(check(Duration.ofMinutes(-5)))
                .matches("This machine's clock is (299|300|301) seconds slow; set it by NTP\\.");
    }

    private String check(Duration ahead) {
        var result = ClockSkewCheck.check("discord", uri, InstantSource.fixed(Instant.now().plus(ahead))).orElseThrow();
        assertThat(result.status()).isEqualTo(Status.WARNING);
        return result.message();
    }

    @Test
    void an_unreachable_server_gives_no_result() {
        server.stop(0);
        assertThat(ClockSkewCheck.check("discord", uri, InstantSource.system())).isEmpty();
    }
}
