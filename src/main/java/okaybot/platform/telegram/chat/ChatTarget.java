package okaybot.platform.telegram.chat;

import java.util.ArrayList;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Where a message is or goes: a chat, or a topic in it.
///
/// @param threadId the thread of a topic; empty outside topics and in the topic General
/// @param isPrivate whether it is a user's private chat with the bot
public record ChatTarget(long chatId, Optional<Integer> threadId, boolean isPrivate) {
    /// The name of the platform in places, viewers and metrics.
    public static final String PLATFORM = "telegram";

    /// A private chat has the same id as its user (Bot API, Chat).
    public static ChatTarget privateChat(long userId) {
        return new ChatTarget(userId, Optional.empty(), true);
    }

    public static ChatTarget group(long chatId) {
        return new ChatTarget(chatId, Optional.empty(), false);
    }

    /// Where a message is. In groups without topics a thread is only a chain of replies, so it does not count.
    public static ChatTarget of(Message message) {
        var threadId = Optional.ofNullable(message.getMessageThreadId())
                .filter(_ -> Boolean.TRUE.equals(message.getIsTopicMessage()));
        return new ChatTarget(message.getChatId(), threadId, message.isUserMessage());
    }

    /// The chat or topic of a place. Empty for places of other platforms, and for private chats: a place does not say whose.
    public static Optional<ChatTarget> of(Place place) {
        if (!place.platform().equals(PLATFORM) || place.isPrivateChat()) {
            return Optional.empty();
        }
        var chatId = Long.parseLong(place.outermost().levels().getFirst().id());
        var threadId = place.enclosing(LevelType.TOPIC).map(topic -> Integer.valueOf(topic.levels().getLast().id()));
        return Optional.of(new ChatTarget(chatId, threadId, false));
    }

    public Place place() {
        if (isPrivate) {
            return Place.privateChat(PLATFORM);
        }
        var levels = new ArrayList<Level>();
        levels.add(new Level(LevelType.CHAT, Long.toString(chatId)));
        threadId.ifPresent(id -> levels.add(new Level(LevelType.TOPIC, id.toString())));
        return new Place(PLATFORM, levels);
    }
}
