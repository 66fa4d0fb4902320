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
final class Throttle {
    private final Rule chat;
    private final Rule group;
    private final Rule all;
    private final Map<Long, List<Window>> chats = new HashMap<>();
    private final Window together;

    /// Telegram's own limits, on a faster clock.
    ///
    /// @param faster so many times
    Throttle(int faster) {
        chat = new Rule(3, Duration.ofSeconds(3).dividedBy(faster));
        group = new Rule(20, Duration.ofSeconds(60).dividedBy(faster));
        all = new Rule(30, Duration.ofSeconds(1).dividedBy(faster));
        together = new Window(all);
    }

    /// Lets a message through, or tells how many seconds it has to wait.
    synchronized OptionalLong judge(long to, long now) {
        var own = chats.computeIfAbsent(to,
                id -> id < 0 ? List.of(new Window(chat), new Window(group)) : List.of(new Window(chat)));
        var windows = Stream.concat(own.stream(), Stream.of(together)).toList();
        var wait = windows.stream().mapToLong(window -> window.free(now)).max().orElseThrow();
        if (wait == 0) {
            windows.forEach(window -> window.times.addLast(now));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.ceilDiv(wait, Duration.ofSeconds(1).toNanos()));
    }

    private record Rule(int most, Duration period) {}

    private record Window(Rule rule, Deque<Long> times) {
        Window(Rule rule) {
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
