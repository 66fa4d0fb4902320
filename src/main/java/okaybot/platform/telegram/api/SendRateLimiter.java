package okaybot.platform.telegram.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;

/// Keeps what is sent within limits by making the senders wait. Within a chat one sender at a time may ask.
final class SendRateLimiter {
    private final Ticker ticker;
    private final SlidingWindowLimiter all;
    private final LoadingCache<Long, List<SlidingWindowLimiter>> chats;

    SendRateLimiter(SendLimits limits, Ticker ticker) {
        this.ticker = ticker;
        all = limits.overall().newLimiter();
        // Its upkeep takes less time than to wake another thread for it.
        chats = Caffeine.newBuilder()
                .executor(Runnable::run)
                .ticker(ticker)
                .expireAfterAccess(limits.perGroup().period().plus(limits.perChat().period()).multipliedBy(2))
                .build(chat -> isGroup(chat)
                        ? List.of(limits.perChat().newLimiter(), limits.perGroup().newLimiter())
                        : List.of(limits.perChat().newLimiter()));
    }

    /// Bot API, Chat: the ids of groups are below zero.
    private static boolean isGroup(long chat) {
        return chat < 0;
    }

    /// Waits until a message may be sent. A place among all is taken only when the chat's own turn has come, so that a busy
    /// chat holds up no other.
    void acquire(long chat) throws InterruptedException {
        for (var window : chats.get(chat)) {
            sleep(window.reserve(ticker.read()));
        }
        sleep(all.reserve(ticker.read()));
    }

    private static void sleep(long nanos) throws InterruptedException {
        if (nanos > 0) {
            Thread.sleep(Duration.ofNanos(nanos));
        }
    }
}
