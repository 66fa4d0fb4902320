package okaybot.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What became of the questions of a stretch of time. Safe for use by several threads.
final class LoadStatistics {
    private final List<Duration> latencies = new ArrayList<>();
    private int asked;
    private int lost;
    private int doubled;

    synchronized void asked() {
        asked++;
    }

    /// Settles one.
    ///
    /// @param times how often the answer came; 0 if it is lost
    synchronized void answered(Duration after, int times) {
        if (times == 0) {
            lost++;
            return;
        }
        latencies.add(after);
        if (times > 1) {
            doubled++;
        }
    }

    synchronized int count() {
        return asked;
    }

    synchronized int lost() {
        return lost;
    }

    synchronized int doubled() {
        return doubled;
    }

    synchronized int answered() {
        return latencies.size();
    }

    /// In milliseconds; 0 where nothing was answered.
    synchronized double percentile(int percent) {
        var sorted = latencies.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100).toNanos() / 1e6;
    }

    /// Several as one.
    static LoadStatistics sum(Stream<LoadStatistics> some) {
        var all = new LoadStatistics();
        some.forEach(one -> {
            synchronized (one) {
                all.asked += one.asked;
                all.lost += one.lost;
                all.doubled += one.doubled;
                all.latencies.addAll(one.latencies);
            }
        });
        return all;
    }
}
