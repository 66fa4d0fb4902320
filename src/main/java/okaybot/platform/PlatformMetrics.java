package okaybot.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.IntSupplier;

/// Counts what a platform's adapter does, beside the requests, which the answer service counts.
public final class PlatformMetrics {
    private final MeterRegistry registry;
    private final String platform;

    public PlatformMetrics(MeterRegistry registry, String platform) {
        this.registry = registry;
        this.platform = platform;
    }

    /// How long a stage of the work on one request takes, on this platform.
    ///
    /// @param stage `send` for one call to the platform, `whole` for all from the arrival to the end; how long the answer
    ///              itself takes, the answer service counts
    public Timer stageTimer(String stage) {
        return registry.timer("okaybot.stage", "platform", platform, "stage", stage);
    }

    /// Something went wrong.
    ///
    /// @param kind one of few words
    public void countError(String kind) {
        registry.counter("okaybot.errors", "platform", platform, "kind", kind).increment();
    }

    /// How much waits, or is under way, in a queue of this name.
    public void registerQueue(String name, IntSupplier length) {
        gauge("okaybot.queue", "queue", name, length);
    }

    /// How many places the bot is in: of kind `guild`, or `chat`.
    public void registerPlaces(String kind, IntSupplier number) {
        gauge("okaybot.places", "kind", kind, number);
    }

    /// How many shards there are in a state.
    ///
    /// @param state `connected`, or `all`
    public void registerShards(String state, IntSupplier number) {
        gauge("okaybot.shards", "state", state, number);
    }

    private void gauge(String name, String tag, String value, IntSupplier number) {
        Gauge.builder(name, number, IntSupplier::getAsInt).tags("platform", platform, tag, value)
                .strongReference(true).register(registry);
    }
}
