package okaybot.platform.telegram.handler;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// The messages of groups that are being answered. A mention of the bot can come twice: as a message of a group in which the bot is,
/// and as a guest message.
final class AnsweredMessages {
    private static final int MAX_MESSAGES = 10_000;
    private static final Duration EXPIRY = Duration.ofMinutes(1);
    /// Whether each came as a guest message.
    private final Cache<Id, Boolean> answered = Caffeine.newBuilder().executor(Runnable::run)
            .maximumSize(MAX_MESSAGES).expireAfterWrite(EXPIRY).build();

    private record Id(long chat, int message) {}

    /// Remembers a message that is about to be answered.
    ///
    /// @return false if it has come in the other way before; never in private chats, which count their messages for each user
    /// apart
    boolean add(Message message) {
        var isGuest = message.getGuestQueryId() != null;
        return message.getMessageId() == null || message.getChatId() > 0
                || answered.get(new Id(message.getChatId(), message.getMessageId()), _ -> isGuest) == isGuest;
    }
}
