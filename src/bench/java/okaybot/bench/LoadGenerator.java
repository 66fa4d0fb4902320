package okaybot.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Many people on a platform, who ask at a steady rate whether they are answered or not.
interface LoadGenerator {
    /// So many a second are asked at first.
    int FIRST = 20;
    Duration WARM_UP = Duration.ofSeconds(20);

    /// Somebody asks something.
    ///
    /// @param outcome learns what becomes of it, once that is settled
    void ask(LoadStatistics outcome);

    /// Settles what was asked long enough ago: it is answered, or it is lost.
    void settle();

    /// Asks a little, and counts nothing: a bot that was just started is slower.
    static void warmUp(List<LoadGenerator> crowds) throws InterruptedException {
        var first = crowds.stream().map(crowd -> ask(crowd, FIRST, LoadStatistics::new)).toList();
        Thread.sleep(WARM_UP);
        for (var thread : first) {
            thread.interrupt();
            thread.join();
        }
    }

    /// Asks until the thread is interrupted.
    ///
    /// @param outcome where the next question counts
    static Thread ask(LoadGenerator crowd, int aSecond, Supplier<LoadStatistics> outcome) {
        return Thread.ofPlatform().daemon().start(() -> {
            var begun = System.nanoTime();
            try {
                for (var i = 0L; !Thread.currentThread().isInterrupted(); i++) {
                    var early = begun + i * 1_000_000_000L / aSecond - System.nanoTime();
                    if (early > 0) {
                        Thread.sleep(Duration.ofNanos(early));
                    }
                    crowd.ask(outcome.get());
                    if (i % aSecond == 0) {
                        crowd.settle();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
