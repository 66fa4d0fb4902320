package okaybot.platform.telegram.inbox.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import okaybot.platform.telegram.api.SendLimits.RateLimit;

/// The times of the last messages to a chat, or to all, in microseconds, and when the next one may follow. Not thread-safe.
final class SentTimes {
    private final List<RateLimit> limits;
    /// The oldest first; only as many as the limits need.
    private final List<Long> times;

    private SentTimes(List<RateLimit> limits, List<Long> times) {
        this.limits = limits;
        this.times = new ArrayList<>(times);
    }

    /// @param text from [#format]
    static SentTimes parse(List<RateLimit> limits, String text) {
        return new SentTimes(limits,
                Stream.of(text.split(" ")).filter(time -> !time.isEmpty()).map(Long::valueOf).toList());
    }

    /// Reserves the next free point in time and returns it.
    long reserve(long now) {
        var next = limits.stream().mapToLong(limit -> earliest(limit, now)).max().orElse(now);
        times.add(next);
        if (times.size() > limits.stream().mapToInt(RateLimit::max).max().orElse(0)) {
            times.removeFirst();
        }
        return next;
    }

    /// Messages that have to wait are spread evenly. If they were sent in bursts, many would be under way when an instance is
    /// killed, and all of those can arrive twice.
    private long earliest(RateLimit limit, long now) {
        if (times.size() < limit.max()) {
            return now;
        }
        var period = limit.period().toNanos() / 1_000;
        var free = times.get(times.size() - limit.max()) + period;
        return free <= now ? now : Math.max(free, times.getLast() + period / limit.max());
    }

    /// Makes the last message later, because it also has to wait for something else.
    void delayLast(long time) {
        times.removeLast();
        times.addLast(time);
    }

    /// Corrects the time of a message that was sent later than planned.
    void delay(long time, long micros) {
        if (times.remove(Long.valueOf(time))) {
            times.add(time + micros);
            Collections.sort(times);
        }
    }

    long last() {
        return times.isEmpty() ? 0 : times.getLast();
    }

    String format() {
        return times.stream().map(String::valueOf).collect(joining(" "));
    }
}
