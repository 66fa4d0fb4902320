package okaybot.platform.discord.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/// Remembers which interactions or messages have arrived: Discord may deliver one again, for instance when a session is resumed.
/// Thread-safe.
public final class DeliveredEvents {
    private static final int MAX_IDS = 50_000;
    /// How long Discord accepts answers to an interaction (Discord, Receiving and Responding). No session is resumed so late.
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Cache<String, Boolean> ids = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterWrite(LIFETIME).maximumSize(MAX_IDS).build();

    /// Whether the event with this id arrives for the first time.
    public boolean add(String id) {
        return ids.asMap().putIfAbsent(id, true) == null;
    }
}
