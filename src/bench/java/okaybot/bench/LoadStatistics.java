package okaybot.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Counts and latencies of the requests of one interval. Thread-safe.
final class LoadStatistics {
    private final List<Duration> latencies = new ArrayList<>();
    private int sent;
    private int lost;
    private int duplicates;

    synchronized void recordSent() {
        sent++;
    }

    /// Records the result of one request.
    ///
    /// @param times how many answers arrived; 0 if the request was lost
    synchronized void recordResult(Duration latency, int times) {
        if (times == 0) {
            lost++;
            return;
        }
        latencies.add(latency);
        if (times > 1) {
            duplicates++;
        }
    }

    synchronized int sent() {
        return sent;
    }

    synchronized int lost() {
        return lost;
    }

    synchronized int duplicates() {
        return duplicates;
    }

    synchronized int answered() {
        return latencies.size();
    }

    /// In milliseconds; 0 if nothing was answered.
    synchronized double percentile(int percent) {
        var sorted = latencies.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100).toNanos() / 1e6;
    }

    /// Adds several up.
    static LoadStatistics merge(Stream<LoadStatistics> parts) {
        var merged = new LoadStatistics();
        parts.forEach(part -> {
            synchronized (part) {
                merged.sent += part.sent;
                merged.lost += part.lost;
                merged.duplicates += part.duplicates;
                merged.latencies.addAll(part.latencies);
            }
        });
        return merged;
    }
}
