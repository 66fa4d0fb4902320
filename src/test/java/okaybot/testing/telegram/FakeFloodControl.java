package okaybot.testing.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Telegram's sending limits. A message beyond them gets status 429 and the number of whole seconds to wait.
public final class FakeFloodControl {
    private final FloodLimit perChat;
    private final FloodLimit perGroup;
    private final FloodWindow overall;
    private final Map<Long, List<FloodWindow>> chats = new HashMap<>();

    /// @param speedUp how many times faster than Telegram's the clock runs
    public FakeFloodControl(int speedUp) {
        perChat = new FloodLimit(3, Duration.ofSeconds(3).dividedBy(speedUp));
        perGroup = new FloodLimit(20, Duration.ofSeconds(60).dividedBy(speedUp));
        overall = new FloodWindow(new FloodLimit(30, Duration.ofSeconds(1).dividedBy(speedUp)));
    }

    /// How many seconds a message has to wait; empty if it is accepted.
    synchronized OptionalLong check(long chat, long now) {
        var chatWindows = chats.computeIfAbsent(chat, id -> id < 0
                ? List.of(new FloodWindow(perChat), new FloodWindow(perGroup))
                : List.of(new FloodWindow(perChat)));
        var windows = Stream.concat(chatWindows.stream(), Stream.of(overall)).toList();
        var wait = windows.stream().mapToLong(window -> window.nanosUntilFree(now)).max().orElseThrow();
        if (wait == 0) {
            windows.forEach(window -> window.times.addLast(now));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.ceilDiv(wait, Duration.ofSeconds(1).toNanos()));
    }

    private record FloodLimit(int max, Duration period) {}

    private record FloodWindow(FloodLimit limit, Deque<Long> times) {
        FloodWindow(FloodLimit limit) {
            this(limit, new ArrayDeque<>());
        }

        long nanosUntilFree(long now) {
            while (!times.isEmpty() && times.getFirst() + limit.period.toNanos() <= now) {
                times.removeFirst();
            }
            return times.size() < limit.max ? 0 : times.getFirst() + limit.period.toNanos() - now;
        }
    }
}
