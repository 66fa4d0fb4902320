package okaybot.platform.telegram.chat;

import java.util.ArrayList;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// A chat, or a topic in it.
///
/// @param threadId the thread of a topic; the General topic has none
/// @param isPrivate whether it is somebody's private chat with the bot
public record ChatTarget(long chatId, Optional<Integer> threadId, boolean isPrivate) {
    /// What Telegram is called as a platform.
    public static final String PLATFORM = "telegram";

    /// A private chat has its person's id (Bot API, Chat).
    public static ChatTarget privateChat(long person) {
        return new ChatTarget(person, Optional.empty(), true);
    }

    /// A group.
    public static ChatTarget group(long chat) {
        return new ChatTarget(chat, Optional.empty(), false);
    }

    /// Where a message stands. In other groups the thread is only a row of replies.
    public static ChatTarget of(Message message) {
        var topic = Optional.ofNullable(message.getMessageThreadId())
                .filter(_ -> Boolean.TRUE.equals(message.getIsTopicMessage()));
        return new ChatTarget(message.getChatId(), topic, message.isUserMessage());
    }

    /// Where a place is; nothing if it is none of Telegram's, or a private chat: a place does not tell whose.
    public static Optional<ChatTarget> of(Place place) {
        if (!place.platform().equals(PLATFORM) || place.isPrivateChat()) {
            return Optional.empty();
        }
        var chat = Long.parseLong(place.outermost().levels().getFirst().id());
        var topic = place.enclosing(LevelType.TOPIC).map(at -> Integer.valueOf(at.levels().getLast().id()));
        return Optional.of(new ChatTarget(chat, topic, false));
    }

    /// What the settings know it by.
    public Place place() {
        if (isPrivate) {
            return Place.privateChat(PLATFORM);
        }
        var levels = new ArrayList<Level>();
        levels.add(new Level(LevelType.CHAT, Long.toString(chatId)));
        threadId.ifPresent(thread -> levels.add(new Level(LevelType.TOPIC, thread.toString())));
        return new Place(PLATFORM, levels);
    }
}
