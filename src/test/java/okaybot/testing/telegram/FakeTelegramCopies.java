package okaybot.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okaybot.testing.telegram.FakeTelegram.HttpReply;

/// The messages that people have written, as far as a test cares whether they are still there, and the bot's copies of them, whose
/// formatting comes as entities.
public final class FakeTelegramCopies {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int FIRST_ID = 900_000;
    private final Set<Integer> originals = new HashSet<>();
    private final Map<Integer, ObjectNode> copies = new LinkedHashMap<>();
    private int count;

    public synchronized void clear() {
        originals.clear();
        copies.clear();
    }

    /// Lets a message of somebody be there.
    public synchronized void add(int id) {
        originals.add(id);
    }

    /// Lets somebody delete a message.
    public synchronized void remove(int id) {
        originals.remove(id);
    }

    public synchronized boolean contains(int id) {
        return originals.contains(id);
    }

    /// The copies that are there, with the method by which each was sent.
    public synchronized List<ObjectNode> all() {
        return List.copyOf(copies.values());
    }

    /// The bot's own photos have no entities, but a parse mode.
    static boolean isCopy(String method, JsonNode call) {
        return !call.has("parse_mode") && (Set.of("sendPhoto", "sendVideo", "sendAnimation").contains(method)
                || (method.equals("sendMessage") && call.has("entities")));
    }

    synchronized HttpReply send(String method, ObjectNode call) {
        var isMedia = !method.equals("sendMessage");
        var text = call.path(isMedia ? "caption" : "text").asText();
        var isTooLong = text.length() > (isMedia ? 1024 : 4096);
        for (var entity : call.path(isMedia ? "caption_entities" : "entities")) {
            if (entity.path("offset").asInt() + entity.path("length").asInt() > text.length()) {
                return HttpReply.error(400, "Bad Request: ENTITY_BOUNDS_INVALID");
            }
        }
        if (isTooLong || text.isBlank()) {
            return HttpReply.error(400, "Bad Request: message is too long or empty");
        }
        var id = FIRST_ID + ++count;
        copies.put(id, call.deepCopy().put("method", method).put("message_id", id));
        return HttpReply.ok(MAPPER.createObjectNode().put("message_id", id));
    }

    /// Empty if the message is none of these.
    synchronized Optional<HttpReply> delete(JsonNode call) {
        var id = call.path("message_id").asInt();
        return originals.remove(id) || copies.remove(id) != null
                ? Optional.of(HttpReply.ok(MAPPER.valueToTree(true)))
                : Optional.empty();
    }
}
