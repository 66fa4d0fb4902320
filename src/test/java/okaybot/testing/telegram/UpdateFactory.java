package okaybot.testing.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Creates updates for what users do.
public final class UpdateFactory {
    /// Telegram's user for admins who write in the group's name.
    public static final long GROUP_ANONYMOUS_BOT = 1_087_968_824L;
    /// Telegram's user for those who write in a channel's name.
    public static final long CHANNEL_BOT = 136_817_688L;
    /// The bot's user id, with which its token begins.
    public static final long BOT_ID = Long.parseLong(FakeTelegram.TOKEN.split(":", 2)[0]);
    private static final Pattern COMMAND = Pattern.compile("/\\w+(@\\w+)?(?!\\S)");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@])@\\w{5,}");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DATE = 1_795_348_800;
    private final AtomicInteger ids = new AtomicInteger(10);

    public static ObjectNode user(long id) {
        return MAPPER.createObjectNode().put("id", id)
                .put("is_bot", id == GROUP_ANONYMOUS_BOT || id == CHANNEL_BOT)
                .put("first_name", "Fan " + id)
                .put("language_code", "en");
    }

    static ObjectNode chat(long id) {
        var chat = MAPPER.createObjectNode().put("id", id);
        if (id > 0) {
            return chat.put("type", "private").put("first_name", "Fan " + id);
        }
        return chat.put("type", id < -1_000_000_000_000L ? "supergroup" : "group").put("title", "Fans");
    }

    /// A user writes in a chat.
    public ObjectNode textMessage(long user, long chat, String text) {
        var message = message(chat).put("text", text);
        message.set("from", user(user));
        mark(message, "entities", text);
        return update("message", message);
    }

    /// Marks commands and mentions, as Telegram does. Offsets and lengths are in UTF-16 units.
    private static void mark(ObjectNode message, String name, String text) {
        var command = COMMAND.matcher(text);
        if (command.lookingAt()) {
            message.withArray(name).addObject().put("type", "bot_command").put("offset", 0)
                    .put("length", command.end());
        }
        MENTION.matcher(text).results().forEach(mention -> message.withArray(name).addObject()
                .put("type", "mention").put("offset", mention.start()).put("length", mention.end() - mention.start()));
    }

    /// A user sends a voice message.
    public ObjectNode voiceMessage(long user, long chat) {
        var message = message(chat);
        message.set("from", user(user));
        message.putObject("voice").put("file_id", "voice").put("file_unique_id", "v").put("duration", 3);
        return update("message", message);
    }

    /// A user sends a photo to a chat.
    ///
    /// @param caption may be empty
    public ObjectNode photo(long user, long chat, String caption) {
        var message = message(chat);
        if (!caption.isEmpty()) {
            message.put("caption", caption);
        }
        message.set("from", user(user));
        message.putArray("photo").addObject().put("file_id", "photo").put("file_unique_id", "p").put("width", 90)
                .put("height", 60);
        mark(message, "caption_entities", caption);
        return update("message", message);
    }

    /// The same message with a cover over a part of it.
    public static ObjectNode withCover(ObjectNode update, String covered) {
        var message = (ObjectNode) update.properties().stream().filter(part -> part.getValue().isObject()).findFirst()
                .orElseThrow().getValue();
        message.withArray("entities").addObject().put("type", "spoiler")
                .put("offset", message.get("text").asText().indexOf(covered)).put("length", covered.length());
        return update;
    }

    /// The same message as a reply to one that the bot has sent.
    public ObjectNode replyingToBot(ObjectNode update) {
        return replyingTo(update, user(BOT_ID).put("is_bot", true).put("username", FakeTelegram.USERNAME));
    }

    /// The same message as a reply to this one of the bot.
    public ObjectNode replyingTo(ObjectNode update, FakeTelegramChats.SentMessage sent) {
        replyingToBot(update);
        var repliedTo = (ObjectNode) update.at("/message/reply_to_message");
        repliedTo.put("message_id", sent.id()).put("text", sent.text());
        sent.parsed().entities().stream().filter(entity -> entity.type().equals("text_link"))
                .forEach(link -> repliedTo.withArray("entities").addObject().put("type", link.type())
                        .put("offset", link.start()).put("length", link.end() - link.start()).put("url", link.url()));
        return update;
    }

    /// The same message as a reply to one of somebody else.
    public ObjectNode replyingTo(ObjectNode update, long author) {
        return replyingTo(update, user(author));
    }

    /// The same message as a reply to another one.
    public static ObjectNode replyingToMessage(ObjectNode update, ObjectNode repliedTo) {
        ((ObjectNode) update.get("message")).set("reply_to_message", repliedTo);
        return update;
    }

    private ObjectNode replyingTo(ObjectNode update, ObjectNode author) {
        var message = (ObjectNode) update.get("message");
        var repliedTo = message(message.at("/chat/id").asLong()).put("text", "Something");
        repliedTo.set("from", author);
        message.set("reply_to_message", repliedTo);
        return update;
    }

    /// A user sends a command of which nobody else in the group hears.
    public ObjectNode ephemeralMessage(long user, long chat, String text) {
        var update = textMessage(user, chat, text);
        ((ObjectNode) update.get("message")).put("message_id", 0).put("ephemeral_message_id", ids.incrementAndGet())
                .set("receiver_user", user(BOT_ID).put("is_bot", true));
        return update;
    }

    /// A user writes in a topic.
    public ObjectNode textMessage(long user, long chat, int topic, String text) {
        var update = textMessage(user, chat, text);
        ((ObjectNode) update.get("message")).put("is_topic_message", true).put("message_thread_id", topic);
        return update;
    }

    /// The same message as the one that says that a topic was created.
    public static ObjectNode creatingTopic(ObjectNode update, String name) {
        ((ObjectNode) update.get("message")).putObject("forum_topic_created").put("name", name).put("icon_color", 1);
        return update;
    }

    /// The same message as the one that says that a topic has another name.
    public static ObjectNode renamingTopic(ObjectNode update, String name) {
        ((ObjectNode) update.get("message")).putObject("forum_topic_edited").put("name", name);
        return update;
    }

    /// The same message as the first one in a topic, which replies to its creation.
    public ObjectNode beginningTopic(ObjectNode update, String name) {
        var created = message(update.at("/message/chat/id").asLong());
        created.putObject("forum_topic_created").put("name", name).put("icon_color", 1);
        ((ObjectNode) update.get("message")).set("reply_to_message", created);
        return update;
    }

    /// A user writes to a channel. Each has a conversation of their own there.
    public ObjectNode directMessage(long user, long chat, long topic, String text) {
        var update = textMessage(user, chat, text);
        var message = (ObjectNode) update.get("message");
        ((ObjectNode) message.get("chat")).put("is_direct_messages", true).put("is_forum", true);
        message.putObject("direct_messages_topic").put("topic_id", topic).set("user", user(user));
        return update;
    }

    /// The same message as a suggested post.
    public static ObjectNode suggestedPost(ObjectNode update) {
        ((ObjectNode) update.get("message")).putObject("suggested_post_info").put("state", "pending");
        return update;
    }

    /// The same message, forwarded from somebody else.
    public static ObjectNode forwarded(ObjectNode update) {
        var origin = ((ObjectNode) update.get("message")).putObject("forward_origin").put("type", "user").put("date",
                DATE);
        origin.set("sender_user", user(77));
        return update;
    }

    /// The same message, all of it a quotation that the user has pasted.
    public static ObjectNode quoted(ObjectNode update) {
        var message = (ObjectNode) update.get("message");
        message.withArray("entities").addObject().put("type", "blockquote").put("offset", 0).put("length",
                message.get("text").asText().length());
        return update;
    }

    /// The same message as a reply to one in another chat, of which a part is quoted.
    public static ObjectNode replyingTo(ObjectNode update, String quotedText) {
        var message = (ObjectNode) update.get("message");
        message.putObject("quote").put("text", quotedText).put("position", 0).put("is_manual", true);
        message.putObject("external_reply").putObject("origin").put("type", "hidden_user").put("date", DATE)
                .put("sender_user_name", "Somebody");
        return update;
    }

    /// An admin writes in the group's name.
    public ObjectNode anonymousAdminMessage(long chat, String text) {
        var update = textMessage(GROUP_ANONYMOUS_BOT, chat, text);
        ((ObjectNode) update.get("message")).set("sender_chat", chat(chat));
        return update;
    }

    /// A user writes in a channel's name.
    public ObjectNode channelMessage(long channel, long chat, String text) {
        var update = textMessage(CHANNEL_BOT, chat, text);
        ((ObjectNode) update.get("message")).set("sender_chat",
                MAPPER.createObjectNode().put("id", channel).put("type", "channel").put("title", "Channel"));
        return update;
    }

    /// A message without sender and text.
    public ObjectNode message(long chat) {
        var message = MAPPER.createObjectNode().put("message_id", ids.incrementAndGet()).put("date", DATE);
        message.set("chat", chat(chat));
        return message;
    }

    /// A user presses a button below one of the bot's messages.
    public ObjectNode callbackQuery(long user, FakeTelegramChats.SentMessage sent, String data) {
        var message = sent.json();
        sent.topic().ifPresent(topic -> message.put("message_thread_id", topic).put("is_topic_message", true));
        var query = MAPPER.createObjectNode().put("id", "query" + ids.incrementAndGet()).put("chat_instance", "1")
                .put("data", data);
        query.set("from", user(user));
        query.set("message", message);
        return update("callback_query", query);
    }

    /// A user presses a button below an ephemeral message.
    public ObjectNode callbackQuery(long user, FakeEphemeralMessages.EphemeralMessage shown, String data) {
        var query = MAPPER.createObjectNode().put("id", "query" + ids.incrementAndGet()).put("chat_instance", "1")
                .put("data", data);
        query.set("from", user(user));
        query.set("message", shown.json());
        return update("callback_query", query);
    }

    /// The same press below a message that has been deleted or that the bot may not see: only the chat and the id are left.
    public static ObjectNode onInaccessibleMessage(ObjectNode update) {
        var message = (ObjectNode) update.at("/callback_query/message");
        message.put("date", 0).retain("chat", "message_id", "date");
        return update;
    }

    /// The same press below a message that was sent by inline mode.
    public static ObjectNode onInlineMessage(ObjectNode update) {
        var query = (ObjectNode) update.get("callback_query");
        query.put("inline_message_id", "AAAA").remove("message");
        return update;
    }

    /// A user mentions the bot in a chat that it is not in.
    public ObjectNode guestMessage(long user, long chat, String text) {
        var message = (ObjectNode) textMessage(user, chat, text).get("message");
        message.put("guest_query_id", "guest" + ids.incrementAndGet());
        return update("guest_message", message);
    }

    /// A user types `@bot` and a query, in any chat.
    public ObjectNode inlineQuery(long user, String text) {
        var query = MAPPER.createObjectNode().put("id", "inline" + ids.incrementAndGet()).put("query", text)
                .put("offset", "");
        query.set("from", user(user));
        return update("inline_query", query);
    }

    /// A user types `@bot` and a query in the private chat with the bot.
    public ObjectNode inlineQueryInPrivateChat(long user, String text) {
        var update = inlineQuery(user, text);
        ((ObjectNode) update.get("inline_query")).put("chat_type", "sender");
        return update;
    }

    /// The bot's own membership changes.
    public ObjectNode botStatusChange(long chat, String status) {
        return botStatusChange(chat, status, true);
    }

    /// As above.
    ///
    /// @param isMember whether the bot is in the group, if it is `restricted`
    public ObjectNode botStatusChange(long chat, String status, boolean isMember) {
        return memberChange("my_chat_member", chat, FakeTelegramMembers.member(BOT_ID, "member"),
                FakeTelegramMembers.restricted(status, isMember));
    }

    /// A user's membership changes.
    public ObjectNode memberStatusChange(long user, long chat, String status) {
        return memberChange("chat_member", chat, FakeTelegramMembers.member(user, "member"),
                FakeTelegramMembers.member(user, status));
    }

    private static ObjectNode memberChange(String kind, long chat, ObjectNode before, ObjectNode after) {
        var change = MAPPER.createObjectNode().put("date", DATE);
        change.set("chat", chat(chat));
        change.set("from", user(1));
        change.set("old_chat_member", before);
        change.set("new_chat_member", after);
        return update(kind, change);
    }

    public static ObjectNode update(String kind, ObjectNode content) {
        var update = MAPPER.createObjectNode().put("update_id", 0);
        update.set(kind, content);
        return update;
    }
}
