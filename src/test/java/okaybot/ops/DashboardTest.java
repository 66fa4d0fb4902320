package okaybot.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.platform.PlatformMetrics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dashboard and the alerts use only metrics that exist.
class DashboardTest {
    private static final Pattern EXPRESSION = Pattern
            .compile("(?s)\"?expr\"?: (.*?)(?:\"legendFormat|\n +(?:for|labels):)");
    private static final Pattern NAME = Pattern.compile("\\b(?:okaybot|jvm|process|system|cache)_[a-z_]+");

    @ParameterizedTest
    @ValueSource(strings = {"config/grafana.json", "config/alerts.yaml"})
    void uses_only_metrics_that_exist(String file) throws Exception {
        try (var metrics = new PrometheusMetrics()) {
            metrics.addHealthGauges(
                    new HealthEndpoints().addCheck(HealthCheck.ofOptionalPart("store", Optional::empty)));
            metrics.showContent("A show", 16, "1.2.3");
            registerMeters(metrics.registry());
            var expressions = EXPRESSION.matcher(Files.readString(Path.of(file))).results()
                    .map(match -> match.group(1)).toList();
            assertThat(expressions).hasSizeGreaterThan(7);
            var names = expressions.stream().flatMap(text -> names(text).stream()).collect(Collectors.toSet());
            assertThat(exposedNames(metrics)).containsAll(names);
        }
    }

    /// Registers the meters that the bot registers.
    private static void registerMeters(MeterRegistry registry) {
        registry.timer("okaybot.requests", "command", "cast", "platform", "discord", "outcome", "answered");
        var meters = new PlatformMetrics(registry, "discord");
        meters.stageTimer("send");
        meters.countError("timeout");
        meters.registerQueue("rest", () -> 0);
        meters.registerPlaces("guild", () -> 0);
        meters.registerShards("all", () -> 0);
        registry.counter("cache.gets", "cache", "places", "result", "hit");
    }

    private static Set<String> exposedNames(PrometheusMetrics metrics) {
        // The pause metric exists only after a garbage collection.
        await().until(() -> {
            System.gc();
            return metrics.registry().find("jvm.gc.pause").timer() != null;
        });
        return Set.copyOf(names(((PrometheusMeterRegistry) metrics.registry()).scrape()));
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
