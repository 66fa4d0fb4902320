package okaybot.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BotHttpServerTest {
    private final AtomicReference<Optional<String>> problem = new AtomicReference<>(Optional.empty());
    private final HttpClient client = HttpClient.newHttpClient();
    private BotHttpServer http;

    @BeforeEach
    void open() throws IOException {
        http = BotHttpServer.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        new HealthEndpoints().addCheck("content", Optional::empty).addCheck("store", problem::get).registerOn(http);
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
    void is_alive_but_not_ready_while_a_check_fails() throws Exception {
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).statusCode()).isEqualTo(200);
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).body()).isEqualTo("content: ready\nstore: ready\n");
        problem.set(Optional.of("The settings cannot be reached."));
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).statusCode()).isEqualTo(503);
        assertThat(send("GET", HealthEndpoints.READINESS_PATH).body())
                .isEqualTo("content: ready\nstore: The settings cannot be reached.\n");
        assertThat(send("GET", HealthEndpoints.LIVENESS_PATH).statusCode()).isEqualTo(200);
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
        assertThat(HealthProbe.check(address)).isEqualTo(new HealthProbe(true, "content: ready\nstore: ready"));
        problem.set(Optional.of("The settings cannot be reached."));
        assertThat(HealthProbe.check(new InetSocketAddress("0.0.0.0", address.getPort())))
                .isEqualTo(new HealthProbe(false, "content: ready\nstore: The settings cannot be reached."));
        http.close();
        assertThat(HealthProbe.check(address)).isEqualTo(
                new HealthProbe(false, "No bot answers at http://127.0.0.1:" + address.getPort()
                        + HealthEndpoints.READINESS_PATH + "."));
    }

    @Test
    void the_probe_needs_a_fixed_port() {
        assertThat(HealthProbe.check(new InetSocketAddress(0))).isEqualTo(new HealthProbe(false,
                "HTTP_PORT is 0, so every start takes another port. Set the port to probe."));
    }
}
