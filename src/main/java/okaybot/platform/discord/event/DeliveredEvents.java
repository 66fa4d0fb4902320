package okaybot.platform.discord.interaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// Remembers which interactions have arrived: Discord may deliver one again, for instance when a session is resumed. Thread-safe.
final class DeliveredInteractions {
    private static final int MAX_IDS = 50_000;

    /// After this time, Discord would not accept an answer to a repetition anyway.
    private final Cache<String, Boolean> ids = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterWrite(InteractionPayload.TOKEN_LIFETIME).maximumSize(MAX_IDS).build();

    /// Whether the interaction arrives for the first time.
    boolean add(InteractionPayload interaction) {
        return ids.asMap().putIfAbsent(interaction.id(), true) == null;
    }
}
