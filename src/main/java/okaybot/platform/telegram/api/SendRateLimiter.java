package okaybot.platform.telegram.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import okaybot.resilience.SlidingWindowLimiter;

/// Keeps this instance within [SendLimits].
public final class SendRateLimiter implements SendLimiter {
    private final SlidingWindowLimiter overall;
    private final LoadingCache<Long, List<SlidingWindowLimiter>> chats;

    public SendRateLimiter(SendLimits limits) {
        overall = limits.overall().newLimiter();
        // Caffeine's maintenance takes less time than handing it to another thread.
        chats = Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfterAccess(limits.perGroup().period().plus(limits.perChat().period()).multipliedBy(2))
                .build(chat -> isGroup(chat)
                        ? List.of(limits.perChat().newLimiter(), limits.perGroup().newLimiter())
                        : List.of(limits.perChat().newLimiter()));
    }

    /// Group ids are negative (Bot API, Chat).
    private static boolean isGroup(long chat) {
        return chat < 0;
    }

    /// The overall limit is checked last, so that messages which wait for their own chat's
    /// limit do not use up the capacity of other chats.
    @Override
    public SendPermit acquire(long chat) throws InterruptedException {
        for (var limiter : chats.get(chat)) {
            limiter.await();
        }
        overall.await();
        return () -> {};
    }
}
