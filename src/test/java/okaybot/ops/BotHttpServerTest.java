package okaybot.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BotHttpServerTest {
    private final AtomicReference<Optional<String>> problem = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<String>> storeProblem = new AtomicReference<>(Optional.empty());
    private final HttpClient client = HttpClient.newHttpClient();
    private BotHttpServer http;

    @BeforeEach
    void open() throws IOException {
        http = BotHttpServer.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        new HealthEndpoints().addCheck(HealthCheck.ofOptionalPart("store", storeProblem::get))
                .addCheck(new HealthCheck("discord", () -> problem.get().isEmpty(), problem::get)).registerOn(http);
        http.start();
    }

    @AfterEach
    void close() {
        http.close();
        client.close();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + http.server().getAddress().getPort() + path);
        return client.send(HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
    }

    @Test
    void is_alive_but_not_ready_while_a_part_is_not_ready() throws Exception {
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).statusCode()).isEqualTo(200);
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).body()).isEqualTo("store: ready\ndiscord: ready\n");
        problem.set(Optional.of("Discord cannot be reached"));
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).statusCode()).isEqualTo(503);
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).body())
                .isEqualTo("store: ready\ndiscord: not ready: Discord cannot be reached\n");
        assertThat(send("GET", HealthEndpoints.LIVENESS_PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void is_ready_with_a_problem_that_users_can_be_served_with() throws Exception {
        storeProblem.set(Optional.of("the settings cannot be reached"));
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).statusCode()).isEqualTo(200);
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).body())
                .isEqualTo("store: degraded: the settings cannot be reached\ndiscord: ready\n");
    }

    @Test
    void serves_get_and_head_at_the_exact_path_only() throws Exception {
        assertThat(send("GET", "/").statusCode()).isEqualTo(404);
        assertThat(send("GET", HealthEndpoints.READINESS_PATH + "/more").statusCode()).isEqualTo(404);
        assertThat(send("POST", HealthEndpoints.READINESS_PATH).statusCode()).isEqualTo(405);
        var head = send("HEAD", HealthEndpoints.READINESS_PATH);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void reports_a_port_in_use() {
        assertThatThrownBy(() -> BotHttpServer.bind(http.server().getAddress())).isInstanceOf(IOException.class)
                .hasMessageStartingWith("Port " + http.server().getAddress().getPort() + " of ")
                .hasMessageContaining("is not available");
    }

    @Test
    void the_probe_asks_the_bot_on_this_machine() {
        var address = http.server().getAddress();
        var anyAddress = new InetSocketAddress("0.0.0.0", address.getPort());
        assertThat(HealthProbe.checkReadiness(address, LongTimeouts.TIMEOUT))
                .isEqualTo(new HealthProbe(true, "store: ready\ndiscord: ready"));
        problem.set(Optional.of("Discord cannot be reached"));
        assertThat(HealthProbe.checkReadiness(anyAddress, LongTimeouts.TIMEOUT))
                .isEqualTo(new HealthProbe(false, "store: ready\ndiscord: not ready: Discord cannot be reached"));
        assertThat(HealthProbe.checkLiveness(anyAddress, LongTimeouts.TIMEOUT))
                .isEqualTo(new HealthProbe(true, "The bot is alive."));
        http.close();
        // The JDK closes the socket a moment later, and resets a connection until then.
        await().untilAsserted(() -> assertThat(HealthProbe.checkLiveness(address)).isEqualTo(
                new HealthProbe(false, "No bot answers at http://127.0.0.1:" + address.getPort()
                        + HealthEndpoints.LIVENESS_PATH + ".")));
    }

    @Test
    void the_probe_tells_of_problems_of_a_bot_that_is_ready() {
        assertThat(HealthProbe.checkReadiness(http.server().getAddress(), LongTimeouts.TIMEOUT).hasProblems())
                .isFalse();
        storeProblem.set(Optional.of("the settings cannot be reached"));
        var probe = HealthProbe.checkReadiness(http.server().getAddress(), LongTimeouts.TIMEOUT);
        assertThat(probe.passed()).isTrue();
        assertThat(probe.hasProblems()).isTrue();
    }

    @Test
    void the_probe_needs_a_fixed_port() {
        assertThat(HealthProbe.checkReadiness(new InetSocketAddress(0))).isEqualTo(new HealthProbe(false,
                "HTTP_PORT is 0, so every start takes another port. Set the port to probe."));
    }
}
