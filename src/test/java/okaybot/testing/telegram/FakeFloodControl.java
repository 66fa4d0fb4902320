package okaybot.testing.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;

/// Telegram's sending limits. A message beyond them gets status 429 and the number of whole seconds to wait.
public final class FakeFloodControl {
    private final RateLimit perChat;
    private final RateLimit perGroup;
    private final FloodWindow overall;
    private final Map<Long, List<FloodWindow>> chats = new HashMap<>();

    /// @param speedUp how many times faster than Telegram's the clock runs
    public FakeFloodControl(int speedUp) {
        this(new SendLimits(new RateLimit(3, Duration.ofSeconds(3).dividedBy(speedUp)),
                new RateLimit(20, Duration.ofSeconds(60).dividedBy(speedUp)),
                new RateLimit(30, Duration.ofSeconds(1).dividedBy(speedUp))));
    }

    public FakeFloodControl(SendLimits limits) {
        perChat = limits.perChat();
        perGroup = limits.perGroup();
        overall = new FloodWindow(limits.overall());
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

    private record FloodWindow(RateLimit limit, Deque<Long> times) {
        FloodWindow(RateLimit limit) {
            this(limit, new ArrayDeque<>());
        }

        long nanosUntilFree(long now) {
            while (!times.isEmpty() && times.getFirst() + limit.period().toNanos() <= now) {
                times.removeFirst();
            }
            return times.size() < limit.max() ? 0 : times.getFirst() + limit.period().toNanos() - now;
        }
    }
}
