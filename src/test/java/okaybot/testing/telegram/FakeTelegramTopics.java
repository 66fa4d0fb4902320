package okaybot.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.testing.telegram.FakeTelegram.HttpReply;

/// The topics of groups. In a group that is not known to have topics, messages can be sent to any topic.
public final class FakeTelegramTopics {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final FakeTelegramMembers members;
    private final Map<Long, Map<Integer, String>> topics = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger nextId = new AtomicInteger(300);

    FakeTelegramTopics(FakeTelegramMembers members) {
        this.members = members;
    }

    /// Lets a group have topics.
    public void enable(long chat) {
        topics.put(chat, new ConcurrentHashMap<>());
    }

    /// The names of a group's topics by their ids.
    public Map<Integer, String> of(long chat) {
        return Map.copyOf(topics.getOrDefault(chat, Map.of()));
    }

    /// Only admins can write there from now on.
    public void close(long chat, int topic) {
        closed.add(chat + " " + topic);
    }

    public void delete(long chat, int topic) {
        Objects.requireNonNull(topics.get(chat)).remove(topic);
    }

    boolean isForum(long chat) {
        return topics.containsKey(chat);
    }

    HttpReply create(ObjectNode call) {
        var chat = call.path("chat_id").asLong();
        var known = topics.get(chat);
        if (known == null) {
            return HttpReply.error(400, "Bad Request: the chat is not a forum");
        }
        if (!members.membershipJson(chat, UpdateFactory.BOT_ID).path("can_manage_topics").asBoolean()) {
            return HttpReply.error(400, "Bad Request: not enough rights to create a topic");
        }
        var id = nextId.incrementAndGet();
        known.put(id, call.get("name").asText());
        return HttpReply.ok(MAPPER.createObjectNode().put("message_thread_id", id)
                .put("name", call.get("name").asText()).put("icon_color", 7_322_096));
    }

    /// Why a message cannot be sent to its topic.
    Optional<HttpReply> refusal(JsonNode message) {
        var chat = message.path("chat_id").asLong();
        var topic = message.path("message_thread_id").asInt();
        if (topic == 0 || !topics.containsKey(chat)) {
            return Optional.empty();
        }
        if (!topics.get(chat).containsKey(topic)) {
            return Optional.of(HttpReply.error(400, "Bad Request: message thread not found"));
        }
        return closed.contains(chat + " " + topic)
                ? Optional.of(HttpReply.error(400, "Bad Request: TOPIC_CLOSED"))
                : Optional.empty();
    }
}
