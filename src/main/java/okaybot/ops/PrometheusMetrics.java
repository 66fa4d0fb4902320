package okaybot.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What the bot does, in numbers, for Prometheus to collect.
public final class PrometheusMetrics implements AutoCloseable {
    /// The path where they are shown.
    public static final String PATH = "/metrics";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OURS = "okaybot.";
    /// Discord waits 3 seconds for an answer.
    private static final double[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 3000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos()).toArray();

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public PrometheusMetrics() {
        registry.config().meterFilter(new Buckets());
        List.<MeterBinder>of(collections, new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(),
                new UptimeMetrics(), new FileDescriptorMetrics()).forEach(binder -> binder.bindTo(registry));
    }

    /// Where the parts of the bot count.
    public MeterRegistry registry() {
        return registry;
    }

    /// Counts, for each part of the health, whether there is trouble.
    public void addHealthGauges(HealthEndpoints health) {
        health.checks()
                .forEach((part, trouble) -> Gauge.builder("okaybot.trouble", () -> trouble.get().isPresent() ? 1 : 0)
                        .tag("part", part).description("1 while there is trouble with this part").register(registry));
    }

    /// Tells which content and which version of the bot this is.
    public void addContentInfo(String show, int episodes, String version) {
        Gauge.builder("okaybot.content", () -> 1)
                .tags("show", show, "episodes", Integer.toString(episodes), "version", version)
                .description("Which content and which version this is; always 1").register(registry);
    }

    public void registerOn(BotHttpServer http) {
        http.addPage(PATH, () -> new HttpPage(200, TYPE, registry.scrape()));
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    /// Our own times are counted by how long they took, so that percentiles can be told over all instances.
    private static final class Buckets implements MeterFilter {
        @Override
        public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
            return id.getType() == Meter.Type.TIMER && id.getName().startsWith(OURS)
                    ? DistributionStatisticConfig.builder().serviceLevelObjectives(BUCKETS).build().merge(config)
                    : config;
        }
    }
}
