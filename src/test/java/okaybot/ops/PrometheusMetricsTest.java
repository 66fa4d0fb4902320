package okaybot.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrometheusMetricsTest {
    @Test
    void serves_metrics_in_prometheus_format() throws Exception {
        try (var http = BotHttpServer.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                var metrics = new PrometheusMetrics()) {
            metrics.registry().timer("okaybot.requests", "command", "cast").record(Duration.ofMillis(30));
            metrics.addHealthGauges(
                    new HealthEndpoints()
                            .addCheck(HealthCheck.ofOptionalPart("store", () -> Optional.of("It is down.")))
                            .addCheck(new HealthCheck("discord", () -> false, Optional::empty))
                            .addCheck(HealthCheck.ofOptionalPart("content", Optional::empty)));
            metrics.showContent("A show", 16, "1.2.3");
            metrics.registerOn(http);
            http.start();
            assertThat(scrape(http).lines()).contains(
                    "okaybot_requests_seconds_bucket{command=\"cast\",le=\"0.025\"} 0",
                    "okaybot_requests_seconds_bucket{command=\"cast\",le=\"0.05\"} 1",
                    "okaybot_requests_seconds_count{command=\"cast\"} 1",
                    "okaybot_trouble{part=\"store\"} 1.0", "okaybot_ready{part=\"store\"} 1.0",
                    "okaybot_trouble{part=\"discord\"} 1.0", "okaybot_ready{part=\"discord\"} 0.0",
                    "okaybot_trouble{part=\"content\"} 0.0", "okaybot_ready{part=\"content\"} 1.0",
                    "okaybot_content{episodes=\"16\",show=\"A show\",version=\"1.2.3\"} 1.0")
                    .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                    .anyMatch(line -> line.startsWith("process_cpu_usage "));
        }
    }

    private static String scrape(BotHttpServer http) throws Exception {
        var url = URI.create("http://127.0.0.1:" + http.server().getAddress().getPort() + PrometheusMetrics.PATH)
                .toURL();
        try (var body = url.openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
