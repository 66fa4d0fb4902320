package okaybot.platform.telegram.chat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.telegram.callback.TargetGroup;
import org.telegram.telegrambots.meta.api.objects.message.DirectMessagesTopic;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Where a message is or goes: a chat, or a topic in it.
///
/// @param threadId the thread of a topic; empty outside topics and in the topic General
/// @param isPrivate whether it is a user's private chat with the bot
/// @param isTopicKnown whether it is known that the message is in this topic, or in none if there is no thread. Otherwise the
///                     topic may have stricter settings, and nothing may be posted there
/// @param directMessagesTopicId in the direct messages of a channel, which of its conversations; without it, Telegram sends no
///                              message there (Bot API, sendMessage)
public record ChatTarget(long chatId, Optional<Integer> threadId, boolean isPrivate, boolean isTopicKnown,
        Optional<Long> directMessagesTopicId) {
    /// The name of the platform in places, viewers and metrics.
    public static final String PLATFORM = "telegram";
    /// Has at most 52 bits (Bot API, Chat).
    private static final Pattern CHAT_ID = Pattern.compile("-?[1-9][0-9]{0,15}");
    /// Fits into an `int`.
    private static final Pattern TOPIC_ID = Pattern.compile("[1-9][0-9]{0,8}");

    /// For messages of which Telegram does not say where they are: those sent by inline mode, and what is typed there.
    /// Nothing is ever set for it, and nobody is its admin.
    public static final ChatTarget UNKNOWN_CHAT = group(0);

    public ChatTarget(long chatId, Optional<Integer> threadId, boolean isPrivate, boolean isTopicKnown) {
        this(chatId, threadId, isPrivate, isTopicKnown, Optional.empty());
    }

    /// A private chat has the same id as its user (Bot API, Chat).
    public static ChatTarget privateChat(long userId) {
        return new ChatTarget(userId, Optional.empty(), true, true);
    }

    public static ChatTarget group(long chatId) {
        return new ChatTarget(chatId, Optional.empty(), false, true);
    }

    /// The group or topic that a button in a private chat is about.
    public static ChatTarget of(TargetGroup group) {
        return new ChatTarget(group.chatId(), group.threadId(), false, true);
    }

    /// This group or topic, for the buttons of a message in a private chat; empty for a private chat and for one that is not
    /// known.
    public Optional<TargetGroup> group() {
        return chatId < 0 ? Optional.of(new TargetGroup(chatId, threadId)) : Optional.empty();
    }

    /// Some topic of a group, if it has topics.
    public static ChatTarget inUnknownTopic(long chatId) {
        return new ChatTarget(chatId, Optional.empty(), false, false);
    }

    /// Where the message with a button is. Of a message that has been deleted, or that the bot may not see, Telegram tells only
    /// the chat, with 0 as its date (Bot API, InaccessibleMessage).
    public static ChatTarget of(MaybeInaccessibleMessage message) {
        return switch (message) {
            case Message accessible when accessible.getDate() != null -> of(accessible);
            default -> message.getChatId() > 0 ? privateChat(message.getChatId()) : inUnknownTopic(message.getChatId());
        };
    }

    /// Where a message is. In groups without topics a thread is only a chain of replies, so it does not count.
    public static ChatTarget of(Message message) {
        var isInTopic = Boolean.TRUE.equals(message.getIsTopicMessage());
        var threadId = Optional.ofNullable(message.getMessageThreadId()).filter(_ -> isInTopic);
        return new ChatTarget(message.getChatId(), threadId, message.isUserMessage(),
                threadId.isPresent() || !isInTopic,
                Optional.ofNullable(message.getDirectMessagesTopic()).map(DirectMessagesTopic::getTopicId));
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
                ? Optional.of(new ChatTarget(Long.parseLong(chatId), threadId.map(Integer::valueOf), false,
                        true))
                : Optional.empty();
    }

    /// The private chat of a user; empty for the id of a group or a channel.
    public static Optional<ChatTarget> ofUser(String id) {
        return isId(CHAT_ID, id) && !id.startsWith("-")
                ? Optional.of(new ChatTarget(Long.parseLong(id), Optional.empty(), true, true))
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

    /// Whether it is known well enough to post there.
    public boolean isPostable() {
        return isTopicKnown && !equals(UNKNOWN_CHAT);
    }

    public Place place() {
        if (isPrivate) {
            return Place.privateChat(PLATFORM);
        }
        var levels = new ArrayList<Level>();
        levels.add(new Level(LevelType.CHAT, Long.toString(chatId)));
        threadId.ifPresent(id -> levels.add(new Level(LevelType.TOPIC, id.toString())));
        return new Place(PLATFORM, levels, isTopicKnown ? Set.of() : Set.of(LevelType.TOPIC));
    }
}
