package okaybot.platform.cover;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/// The messages that are being covered, or were a short time ago, so that two moderators at once do not make two copies. Only their
/// ids are held, in memory. Another process may still cover the same message: then its copy is taken away again, see
/// [MessageReplacement]. Thread-safe.
public final class CoverClaims {
    private static final int MAX_MESSAGES = 10_000;
    private static final Duration EXPIRY = Duration.ofMinutes(10);
    private final Cache<String, Boolean> claimed = Caffeine.newBuilder().executor(Runnable::run)
            .maximumSize(MAX_MESSAGES).expireAfterWrite(EXPIRY).build();

    /// Whether nobody else covers the message.
    ///
    /// @param message its id, unique on the platform
    public boolean claim(String message) {
        return claimed.asMap().putIfAbsent(message, true) == null;
    }

    /// Called if the message could not be covered after all.
    public void release(String message) {
        claimed.invalidate(message);
    }
}
