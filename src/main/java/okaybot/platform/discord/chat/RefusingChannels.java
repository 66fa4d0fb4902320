package okaybot.platform.discord.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Remembers channels in which the bot may not write. Discord blocks an address after 10,000 refused requests in 10 minutes
/// (Discord, Rate Limits: Invalid Request Limit), and anybody can mention the bot there again and again. Thread-safe.
final class RefusingChannels {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int MAX_PER_GUILD = 20;
    private static final int MAX_ENTRIES = 10_000;

    private final Cache<String, Boolean> channels;
    private final LoadingCache<String, AtomicInteger> countByGuild;

    RefusingChannels(Ticker ticker) {
        var caches = Caffeine.newBuilder().executor(Runnable::run).ticker(ticker).expireAfterWrite(LIFETIME)
                .maximumSize(MAX_ENTRIES);
        channels = caches.build();
        countByGuild = caches.build(_ -> new AtomicInteger());
    }

    /// Called when Discord has refused a reply for good.
    void add(MessagePayload message) {
        channels.put(message.channelId(), true);
        message.guildId().ifPresent(guild -> countByGuild.get(guild).incrementAndGet());
    }

    /// Whether a reply to the message would be refused too, or whether its guild has refused so many that none is tried any more.
    boolean refuses(MessagePayload message) {
        return channels.getIfPresent(message.channelId()) != null || message.guildId().map(countByGuild::getIfPresent)
                .filter(count -> count.get() >= MAX_PER_GUILD).isPresent();
    }
}
