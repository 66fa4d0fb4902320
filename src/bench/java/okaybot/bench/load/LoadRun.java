package okaybot.bench.load;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What one run, or several of the same kind, have measured.
///
/// @param sent how many requests were sent
/// @param time until all were sent and, unless they are at a fixed rate, answered
/// @param cpu of the bot, of user and system
/// @param latencies of the requests that were answered, in nanoseconds and ascending order
record LoadRun(int sent, Duration time, Duration cpu, List<Long> latencies) {
    static LoadRun sum(Collection<LoadRun> runs) {
        return new LoadRun(runs.stream().mapToInt(LoadRun::sent).sum(),
                runs.stream().map(LoadRun::time).reduce(Duration.ZERO, Duration::plus),
                runs.stream().map(LoadRun::cpu).reduce(Duration.ZERO, Duration::plus),
                runs.stream().flatMap(run -> run.latencies.stream()).sorted().toList());
    }

    int lost() {
        return sent - latencies.size();
    }

    double perSecond() {
        return latencies.size() * 1e9 / time.toNanos();
    }

    double cpuMillisEach() {
        return cpu.toNanos() / 1e6 / Math.max(1, latencies.size());
    }

    /// The latency that this share of the answers does not exceed; 0 if there is none.
    double millis(int percent) {
        return latencies.isEmpty() ? 0 : latencies.get((latencies.size() - 1) * percent / 100) / 1e6;
    }

    /// The results of one request each.
    static LoadRun of(int sent, Duration time, Duration cpu, Stream<Long> latencies) {
        return new LoadRun(sent, time, cpu, latencies.sorted().toList());
    }
}
