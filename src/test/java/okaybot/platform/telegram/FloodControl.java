package okaybot.platform.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How much Telegram lets through: what is more gets 429 and the time to wait, in whole seconds.
final class FloodControl {
    private final FloodLimit chat;
    private final FloodLimit group;
    private final FloodLimit all;
    private final Map<Long, List<FloodWindow>> chats = new HashMap<>();
    private final FloodWindow together;

    /// Telegram's own limits, on a faster clock.
    ///
    /// @param faster so many times
    FloodControl(int faster) {
        chat = new FloodLimit(3, Duration.ofSeconds(3).dividedBy(faster));
        group = new FloodLimit(20, Duration.ofSeconds(60).dividedBy(faster));
        all = new FloodLimit(30, Duration.ofSeconds(1).dividedBy(faster));
        together = new FloodWindow(all);
    }

    /// Lets a message through, or tells how many seconds it has to wait.
    synchronized OptionalLong check(long to, long now) {
        var own = chats.computeIfAbsent(to,
                id -> id < 0 ? List.of(new FloodWindow(chat), new FloodWindow(group)) : List.of(new FloodWindow(chat)));
        var windows = Stream.concat(own.stream(), Stream.of(together)).toList();
        var wait = windows.stream().mapToLong(window -> window.free(now)).max().orElseThrow();
        if (wait == 0) {
            windows.forEach(window -> window.times.addLast(now));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.ceilDiv(wait, Duration.ofSeconds(1).toNanos()));
    }

    private record FloodLimit(int most, Duration period) {}

    private record FloodWindow(FloodLimit rule, Deque<Long> times) {
        FloodWindow(FloodLimit rule) {
            this(rule, new ArrayDeque<>());
        }

        /// How many nanoseconds later there is a place.
        long free(long now) {
            while (!times.isEmpty() && times.getFirst() + rule.period.toNanos() <= now) {
                times.removeFirst();
            }
            return times.size() < rule.most ? 0 : times.getFirst() + rule.period.toNanos() - now;
        }
    }
}
