package okaybot.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The bot's metrics in Prometheus format.
public final class PrometheusMetrics implements AutoCloseable {
    /// The path at which Prometheus reads them.
    public static final String PATH = "/metrics";
    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OWN_PREFIX = "okaybot.";
    /// Includes 3 seconds, the time that Discord waits for a response.
    private static final double[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 3000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos()).toArray();

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gcMetrics = new JvmGcMetrics();
    private final MultiGauge content = MultiGauge.builder("okaybot.content")
            .description("The content and the version of the bot; always 1").register(registry);

    public PrometheusMetrics() {
        registry.config().meterFilter(new HistogramBuckets());
        List.<MeterBinder>of(gcMetrics, new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(),
                new UptimeMetrics(), new FileDescriptorMetrics()).forEach(binder -> binder.bindTo(registry));
    }

    /// The registry for the bot's meters.
    public MeterRegistry registry() {
        return registry;
    }

    /// Adds two gauges for each health check.
    public void addHealthGauges(HealthEndpoints health) {
        health.checks().forEach(check -> {
            addGauge("okaybot.trouble", check.part(), "1 while this part has a problem", check::hasProblem);
            addGauge("okaybot.ready", check.part(), "1 while this part can do its work, even if it has a problem",
                    check.isReady());
        });
    }

    private void addGauge(String name, String part, String description, BooleanSupplier value) {
        Gauge.builder(name, () -> value.getAsBoolean() ? 1 : 0).tag("part", part).description(description)
                .register(registry);
    }

    /// Shows the content and the version in an info gauge, instead of what was shown before.
    public void showContent(String show, int episodes, String version) {
        var tags = Tags.of("show", show, "episodes", Integer.toString(episodes), "version", version);
        content.register(List.of(MultiGauge.Row.of(tags, 1)), true);
    }

    public void registerOn(BotHttpServer http) {
        http.addPage(PATH, () -> new HttpPage(200, MEDIA_TYPE, registry.scrape()));
    }

    @Override
    public void close() {
        gcMetrics.close();
        registry.close();
    }

    /// Gives the bot's own timers histogram buckets, so that percentiles can be computed over all instances.
    private static final class HistogramBuckets implements MeterFilter {
        @Override
        public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
            return id.getType() == Meter.Type.TIMER && id.getName().startsWith(OWN_PREFIX)
                    ? DistributionStatisticConfig.builder().serviceLevelObjectives(BUCKETS).build().merge(config)
                    : config;
        }
    }
}
