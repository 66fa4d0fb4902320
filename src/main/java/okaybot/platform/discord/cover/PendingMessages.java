package okaybot.platform.discord.cover;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/// The messages for which moderators are entering a label, in memory. Discord sends a message to a bot without the privileged intent
/// when its menu is used, and not again (Discord, Message Content Intent). Thread-safe.
final class PendingMessages {
    /// As long as Discord takes the entry of a form.
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final int MAX_MESSAGES = 500;
    private final Cache<String, DiscordOriginalMessage> messages = Caffeine.newBuilder().executor(Runnable::run)
            .maximumSize(MAX_MESSAGES).expireAfterWrite(LIFETIME).build();

    void put(String moderator, DiscordOriginalMessage message) {
        messages.put(key(moderator, message.id()), message);
    }

    /// Removes and returns a message; empty if it was not put in here, or too long ago.
    Optional<DiscordOriginalMessage> take(String moderator, String messageId) {
        return Optional.ofNullable(messages.asMap().remove(key(moderator, messageId)));
    }

    private static String key(String moderator, String messageId) {
        return moderator + "/" + messageId;
    }
}
