package okaybot.platform.telegram.chat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
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
    /// Has at most 52 bits (Bot API, Chat).
    private static final Pattern CHAT_ID = Pattern.compile("-?[1-9][0-9]{0,15}");
    /// Fits into an `int`.
    private static final Pattern TOPIC_ID = Pattern.compile("[1-9][0-9]{0,8}");

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

    /// The chat or topic of a place. Empty for places of other platforms, for ids that are none of Telegram's, and for private
    /// chats: a place does not say whose.
    public static Optional<ChatTarget> of(Place place) {
        if (!place.platform().equals(PLATFORM) || place.isPrivateChat()) {
            return Optional.empty();
        }
        var chatId = place.outermost().levels().getFirst().id();
        var threadId = place.enclosing(LevelType.TOPIC).map(topic -> topic.levels().getLast().id());
        return isId(CHAT_ID, chatId) && threadId.filter(id -> !isId(TOPIC_ID, id)).isEmpty()
                ? Optional.of(new ChatTarget(Long.parseLong(chatId), threadId.map(Integer::valueOf), false))
                : Optional.empty();
    }

    private static boolean isId(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    /// Whether a place is the chat itself or one of its topics. What is no id of Telegram's is no place.
    public static boolean contains(Place chat, Place inner) {
        var levels = inner.levels();
        return inner.outermost().equals(chat) && of(inner).isPresent()
                && (levels.size() == 1 || (levels.size() == 2 && levels.getLast().type() == LevelType.TOPIC));
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
