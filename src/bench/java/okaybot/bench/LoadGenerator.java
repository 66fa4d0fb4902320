package okaybot.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Simulates many users of a platform who send requests at a fixed rate, whether earlier ones are answered or not.
interface LoadGenerator {
    /// Requests per second during the warm-up.
    int WARM_UP_RATE = 20;
    Duration WARM_UP = Duration.ofSeconds(20);

    /// Sends one request.
    ///
    /// @param statistics records the result once it is known
    void ask(LoadStatistics statistics);

    /// Records the results of all requests that are older than the response timeout: answered or lost.
    void recordResults();

    /// Sends a light load without recording it, because a bot that has just started is slower.
    static void warmUp(List<LoadGenerator> generators) throws InterruptedException {
        var threads = generators.stream().map(generator -> start(generator, WARM_UP_RATE, LoadStatistics::new))
                .toList();
        Thread.sleep(WARM_UP);
        for (var thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    /// Starts a thread that sends requests until it is interrupted.
    ///
    /// @param statistics where to record the next request
    static Thread start(LoadGenerator generator, int perSecond, Supplier<LoadStatistics> statistics) {
        return Thread.ofPlatform().daemon().start(() -> {
            var start = System.nanoTime();
            try {
                for (var i = 0L; !Thread.currentThread().isInterrupted(); i++) {
                    var nanosUntilDue = start + i * 1_000_000_000L / perSecond - System.nanoTime();
                    if (nanosUntilDue > 0) {
                        Thread.sleep(Duration.ofNanos(nanosUntilDue));
                    }
                    generator.ask(statistics.get());
                    if (i % perSecond == 0) {
                        generator.recordResults();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
