package okaybot.platform.telegram.parse;

import static okaybot.platform.telegram.parse.JsonFields.integer;
import static okaybot.platform.telegram.parse.JsonFields.isSet;
import static okaybot.platform.telegram.parse.JsonFields.number;
import static okaybot.platform.telegram.parse.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.TextQuote;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.Voice;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.forum.ForumTopicCreated;
import org.telegram.telegrambots.meta.api.objects.forum.ForumTopicEdited;
import org.telegram.telegrambots.meta.api.objects.message.DirectMessagesTopic;
import org.telegram.telegrambots.meta.api.objects.message.InaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOrigin;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginHiddenUser;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.api.objects.polls.Poll;
import org.telegram.telegrambots.meta.api.objects.polls.PollOption;

/// Reads from a message what the bot uses, whatever else is in it: who wrote it, where, the words, those of the message that it
/// replies to, whether it is spoken or shown instead, who has left, the names of groups and topics, and the new id of a group.
/// The library's own deserializers fail on a message as soon as a part of it is of a kind that they do not know, such as
/// a gift or a chat background in the message that was replied to.
final class MessageDeserializer {
    /// Only the presence of these two matters, and an origin may be of a kind that the library does not know.
    private static final MessageOrigin ANY_ORIGIN = MessageOriginHiddenUser.builder().date(0).senderUserName("")
            .build();

    private static final User ANY_BOT = new User(0L, "", true);

    private MessageDeserializer() {}

    /// Empty for a message that is in no chat.
    static Optional<Message> message(JsonNode json) {
        return chat(json.path("chat")).map(chat -> Message.builder()
                .chat(chat)
                .messageId(integer(json, "message_id").orElse(null))
                .ephemeralMessageId(integer(json, "ephemeral_message_id").filter(id -> id > 0).orElse(null))
                .receiverUser(user(json.path("receiver_user")).orElse(null))
                .messageThreadId(integer(json, "message_thread_id").orElse(null))
                .isTopicMessage(isSet(json, "is_topic_message"))
                .date(integer(json, "date").orElse(0))
                .from(user(json.path("from")).orElse(null))
                .senderChat(chat(json.path("sender_chat")).orElse(null))
                .viaBot(isSet(json, "via_bot") ? ANY_BOT : null)
                .isAutomaticForward(isSet(json, "is_automatic_forward"))
                .forwardOrigin(isSet(json, "forward_origin") || isSet(json, "forward_date") ? ANY_ORIGIN : null)
                .directMessagesTopic(
                        number(json.path("direct_messages_topic"), "topic_id").map(DirectMessagesTopic::new)
                                .orElse(null))
                .replyToMessage(repliedTo(json.path("reply_to_message")).orElse(null))
                .forumTopicCreated(topicCreated(json).orElse(null))
                .forumTopicEdited(text(json.path("forum_topic_edited"), "name")
                        .map(name -> ForumTopicEdited.builder().name(name).build()).orElse(null))
                .quote(quote(json.path("quote")).orElse(null))
                .text(text(json, "text").orElse(null))
                .entities(entities(json, "entities", "text"))
                .voice(isSet(json, "voice") || isSet(json, "video_note") ? new Voice() : null)
                .photo(isSet(json, "photo") ? List.of(new PhotoSize()) : null)
                .mediaGroupId(text(json, "media_group_id").orElse(null))
                .caption(text(json, "caption").orElse(null))
                .captionEntities(entities(json, "caption_entities", "caption"))
                .leftChatMember(user(json.path("left_chat_member")).orElse(null))
                .migrateToChatId(number(json, "migrate_to_chat_id").orElse(null))
                .migrateFromChatId(number(json, "migrate_from_chat_id").orElse(null))
                .build());
    }

    /// A message by which somebody asks the bot in a chat that it is not in. Empty if it cannot be answered.
    static Optional<Message> guestMessage(JsonNode json) {
        var queryId = text(json, "guest_query_id");
        var read = queryId.isEmpty() ? Optional.<Message>empty() : message(json);
        read.ifPresent(message -> message.setGuestQueryId(queryId.get()));
        return read;
    }

    /// A message below which somebody has pressed a button. Without a date it is inaccessible (Bot API, InaccessibleMessage).
    static Optional<MaybeInaccessibleMessage> pressedMessage(JsonNode json) {
        return message(json).map(message -> message.getDate() == 0 && message.getEphemeralMessageId() == null
                ? new InaccessibleMessage(message.getChat(), message.getMessageId(), 0)
                : message);
    }

    /// Of a message that was replied to, only who wrote it, and the words. The first messages of a topic reply to its creation, in
    /// which nobody has written anything.
    private static Optional<Message> repliedTo(JsonNode json) {
        return topicCreated(json).<Message>map(created -> Message.builder().forumTopicCreated(created).build())
                .or(() -> Optional.of(json).filter(JsonNode::isObject).map(MessageDeserializer::wordsOf));
    }

    private static Message wordsOf(JsonNode replied) {
        return Message.builder().from(user(replied.path("from")).orElse(null))
                .text(text(replied, "text").orElse(null))
                .entities(entities(replied, "entities", "text"))
                .caption(text(replied, "caption").orElse(null))
                .captionEntities(entities(replied, "caption_entities", "caption"))
                .poll(poll(replied.path("poll")).orElse(null)).build();
    }

    private static Optional<ForumTopicCreated> topicCreated(JsonNode json) {
        return isSet(json, "forum_topic_created")
                ? Optional.of(
                        new ForumTopicCreated(text(json.path("forum_topic_created"), "name").orElse(""), 0, null, null))
                : Optional.empty();
    }

    private static Optional<Poll> poll(JsonNode json) {
        var options = StreamSupport.stream(json.path("options").spliterator(), false)
                .flatMap(option -> text(option, "text").stream())
                .<PollOption>map(words -> PollOption.builder().persistentId("").text(words).voterCount(0).build())
                .toList();
        return text(json, "question").map(question -> Poll.builder().question(question).options(options).build());
    }

    private static Optional<TextQuote> quote(JsonNode json) {
        return text(json, "text").map(words -> TextQuote.builder().text(words)
                .entities(entities(json, "entities", "text")).position(0).build());
    }

    /// Users have positive ids, and so have their private chats; all other chats have negative ones (Bot API, Chat).
    static Optional<Chat> chat(JsonNode json) {
        return number(json, "id").filter(id -> id != 0)
                .map(id -> Chat.builder().id(id).type(id > 0 ? "private" : "supergroup")
                        .title(text(json, "title").orElse(null)).build());
    }

    static Optional<User> user(JsonNode json) {
        return number(json, "id").map(id -> User.builder().id(id).firstName(text(json, "first_name").orElse(""))
                .isBot(isSet(json, "is_bot"))
                .languageCode(text(json, "language_code").orElse(null)).build());
    }

    private static List<MessageEntity> entities(JsonNode message, String name, String textName) {
        if (message.path(name).isEmpty()) {
            return List.of();
        }
        var length = text(message, textName).orElse("").length();
        return StreamSupport.stream(message.path(name).spliterator(), false)
                .flatMap(entity -> entity(entity, length).stream()).toList();
    }

    /// The library takes the entity's part of the text, so it must not reach beyond the end.
    private static Optional<MessageEntity> entity(JsonNode json, int textLength) {
        var offset = integer(json, "offset").filter(start -> start >= 0 && start <= textLength);
        var length = integer(json, "length").filter(given -> given >= 0);
        return text(json, "type").filter(_ -> offset.isPresent() && length.isPresent())
                .map(type -> MessageEntity.builder().type(type).offset(offset.get())
                        .length(Math.min(length.get(), textLength - offset.get()))
                        .user(user(json.path("user")).orElse(null)).url(text(json, "url").orElse(null)).build());
    }
}
