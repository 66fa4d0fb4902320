package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What people do, as updates.
public final class UpdateFactory {
    static final long GROUP_ANONYMOUS_BOT = 1_087_968_824L;
    static final long CHANNEL_BOT = 136_817_688L;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DATE = 1_795_348_800;
    private final AtomicInteger ids = new AtomicInteger(10);
    private final Map<Long, Set<Long>> admins = new ConcurrentHashMap<>();
    private final Map<Long, Long> linked = new ConcurrentHashMap<>();

    void setAdmins(long chat, Long... some) {
        admins.put(chat, Set.of(some));
    }

    ArrayNode adminsJson(long chat) {
        var all = MAPPER.createArrayNode();
        admins.getOrDefault(chat, Set.of()).forEach(id -> all.add(member(id, "administrator")));
        return all;
    }

    /// A channel becomes the one whose posts a group discusses.
    void linkChannel(long chat, long channel) {
        linked.put(chat, channel);
    }

    ObjectNode chatFullInfo(long chat) {
        var full = chat(chat).put("accent_color_id", 1).put("max_reaction_count", 11);
        if (linked.containsKey(chat)) {
            full.put("linked_chat_id", linked.get(chat));
        }
        return full;
    }

    private static ObjectNode member(long id, String status) {
        var member = MAPPER.createObjectNode().put("status", status);
        member.set("user", user(id));
        if (status.equals("administrator")) {
            for (var right : Set.of("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
                    "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
                    "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories")) {
                member.put(right, false);
            }
        }
        return member;
    }

    static ObjectNode user(long id) {
        return MAPPER.createObjectNode().put("id", id).put("is_bot", id == GROUP_ANONYMOUS_BOT || id == CHANNEL_BOT)
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

    /// Somebody writes in a chat.
    public ObjectNode textMessage(long person, long chat, String text) {
        var message = message(chat).put("text", text);
        message.set("from", user(person));
        var command = text.split("[\\s]", 2)[0];
        if (command.matches("/\\w+(@\\w+)?")) {
            message.putArray("entities").addObject().put("type", "bot_command").put("offset", 0)
                    .put("length", command.length());
        }
        return update("message", message);
    }

    /// Somebody writes in a topic.
    ObjectNode textMessage(long person, long chat, int topic, String text) {
        var update = textMessage(person, chat, text);
        ((ObjectNode) update.get("message")).put("is_topic_message", true).put("message_thread_id", topic);
        return update;
    }

    /// An admin writes in the group's own name.
    ObjectNode anonymousAdminMessage(long chat, String text) {
        var update = textMessage(GROUP_ANONYMOUS_BOT, chat, text);
        ((ObjectNode) update.get("message")).set("sender_chat", chat(chat));
        return update;
    }

    /// Somebody writes in the name of a channel.
    ObjectNode channelMessage(long channel, long chat, String text) {
        var update = textMessage(CHANNEL_BOT, chat, text);
        ((ObjectNode) update.get("message")).set("sender_chat",
                MAPPER.createObjectNode().put("id", channel).put("type", "channel").put("title", "Channel"));
        return update;
    }

    ObjectNode message(long chat) {
        var message = MAPPER.createObjectNode().put("message_id", ids.incrementAndGet()).put("date", DATE);
        message.set("chat", chat(chat));
        return message;
    }

    /// Somebody presses a button below one of the bot's messages.
    public ObjectNode callbackQuery(long person, FakeTelegramChats.SentMessage sent, String data) {
        var message = MAPPER.createObjectNode().put("message_id", sent.id()).put("date", DATE).put("text", sent.text());
        message.set("chat", chat(sent.chat()));
        sent.topic().ifPresent(topic -> message.put("message_thread_id", topic).put("is_topic_message", true));
        var press = MAPPER.createObjectNode().put("id", "press" + ids.incrementAndGet()).put("chat_instance", "1")
                .put("data", data);
        press.set("from", user(person));
        press.set("message", message);
        return update("callback_query", press);
    }

    /// Somebody types `@bot` and more, in any chat.
    public ObjectNode inlineQuery(long person, String query) {
        var inline = MAPPER.createObjectNode().put("id", "inline" + ids.incrementAndGet()).put("query", query)
                .put("offset", "");
        inline.set("from", user(person));
        return update("inline_query", inline);
    }

    /// The same in the private chat with the bot.
    ObjectNode inlineQueryInPrivateChat(long person, String query) {
        var update = inlineQuery(person, query);
        ((ObjectNode) update.get("inline_query")).put("chat_type", "sender");
        return update;
    }

    /// The bot becomes something else in a chat.
    ObjectNode botStatusChange(long chat, String status) {
        var change = MAPPER.createObjectNode().put("date", DATE);
        change.set("chat", chat(chat));
        change.set("from", user(1));
        change.set("old_chat_member", member(99, "member"));
        change.set("new_chat_member", status.equals("kicked")
                ? member(99, status).put("until_date", 0)
                : member(99, status));
        return update("my_chat_member", change);
    }

    /// Somebody becomes something else in a group.
    ObjectNode memberStatusChange(long person, long chat, String status) {
        var change = MAPPER.createObjectNode().put("date", DATE);
        change.set("chat", chat(chat));
        change.set("from", user(1));
        change.set("old_chat_member", member(person, "member"));
        change.set("new_chat_member", member(person, status));
        return update("chat_member", change);
    }

    static ObjectNode update(String kind, ObjectNode what) {
        var update = MAPPER.createObjectNode().put("update_id", 0);
        update.set(kind, what);
        return update;
    }
}
