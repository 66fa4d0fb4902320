package okaybot.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.IntSupplier;

/// The metrics of a platform's adapter. Requests are counted by the answer service.
public final class PlatformMetrics {
    private final MeterRegistry registry;
    private final String platform;

    public PlatformMetrics(MeterRegistry registry, String platform) {
        this.registry = registry;
        this.platform = platform;
    }

    /// Measures how long a stage of the work on one request takes.
    ///
    /// @param stage `send` for one call to the platform, `whole` for everything from the arrival of the request to the
    ///              last call. The answer service measures how long the answer itself takes.
    public Timer stageTimer(String stage) {
        return registry.timer("okaybot.stage", "platform", platform, "stage", stage);
    }

    /// Counts an error. The kind is one of a small set of words, because each is a separate time series.
    public void countError(String kind) {
        registry.counter("okaybot.errors", "platform", platform, "kind", kind).increment();
    }

    /// Registers a gauge of how many tasks of a queue wait or run.
    public void registerQueue(String name, IntSupplier length) {
        gauge("okaybot.queue", "queue", name, length);
    }

    /// Registers a gauge of how many places of a kind (`guild` or `chat`) the bot is in.
    public void registerPlaces(String kind, IntSupplier number) {
        gauge("okaybot.places", "kind", kind, number);
    }

    /// Registers a gauge of how many shards are in a state (`connected` or `all`).
    public void registerShards(String state, IntSupplier number) {
        gauge("okaybot.shards", "state", state, number);
    }

    /// Registers a gauge of how many requests the platform has refused lately. Platforms block the address of a bot with too many.
    public void registerRefusals(IntSupplier number) {
        Gauge.builder("okaybot.refusals", number, IntSupplier::getAsInt).tags("platform", platform)
                .strongReference(true).register(registry);
    }

    private void gauge(String name, String tag, String value, IntSupplier number) {
        Gauge.builder(name, number, IntSupplier::getAsInt).tags("platform", platform, tag, value)
                .strongReference(true).register(registry);
    }
}
