package okaybot.testing.discord;

import static okaybot.testing.discord.DiscordFaultQueue.reject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The messages of channels that can be read and deleted, and the files of messages.
public final class FakeDiscordMessages {
    private static final long FIRST_ID = 1L << 60;
    private final Map<String, JsonNode> messages = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Map<String, byte[]>> uploads = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    /// Lets a message of somebody be there. The bot reads no content of it (Discord, Message Content Intent).
    public void add(JsonNode message) {
        ObjectNode visible = message.deepCopy();
        visible.put("content", "").putArray("attachments");
        messages.put(message.get("id").asText(), visible);
    }

    /// Lets somebody else delete a message.
    public void remove(String id) {
        messages.remove(id);
    }

    public boolean contains(String id) {
        return messages.containsKey(id);
    }

    /// The messages that the bot has posted to a channel and not deleted since, in order.
    public List<JsonNode> of(String channelId) {
        return messages.values().stream().filter(message -> message.path("posted_to").asText().equals(channelId))
                .sorted((one, other) -> one.get("id").asText().compareTo(other.get("id").asText())).toList();
    }

    /// The files of a posted message, by name.
    public Map<String, byte[]> filesOf(JsonNode message) {
        return uploads.getOrDefault(message.get("id").asText(), Map.of());
    }

    /// Stores a file.
    ///
    /// @return its path on the server
    public String addFile(String name, byte[] content) {
        files.put(name, content);
        return "/attachments/" + name;
    }

    /// Stores a message of the bot.
    ///
    /// @return its id; that of an earlier one with the same nonce (Discord, Create Message)
    String post(String channelId, JsonNode message, Map<String, byte[]> uploaded) {
        var known = messages.values().stream().filter(earlier -> message.path("enforce_nonce").asBoolean()
                && earlier.path("nonce").equals(message.path("nonce"))).findFirst();
        if (known.isPresent()) {
            return known.get().get("id").asText();
        }
        var id = Long.toString(FIRST_ID + count.incrementAndGet());
        ObjectNode stored = message.deepCopy();
        messages.put(id, stored.put("id", id).put("posted_to", channelId));
        uploads.put(id, uploaded);
        return id;
    }

    void get(Context context) {
        find(context).ifPresentOrElse(message -> context.result(message.toString()), () -> reject(context, 404, 10008));
    }

    void delete(Context context) {
        if (find(context).isPresent() && messages.remove(context.pathParam("message")) != null) {
            context.status(204);
        } else {
            reject(context, 404, 10008);
        }
    }

    /// Whether there is the message in the path.
    boolean has(Context context) {
        return find(context).isPresent();
    }

    private Optional<JsonNode> find(Context context) {
        return Optional.ofNullable(messages.get(context.pathParam("message")));
    }

    void getFile(Context context) {
        var content = files.get(context.pathParam("name"));
        if (content == null) {
            context.status(404);
        } else {
            context.contentType("application/octet-stream").result(content);
        }
    }

    /// The JSON of a message that comes with files or without.
    static JsonNode read(Context context) {
        return TestJson.parse(context.isMultipartFormData()
                ? Optional.ofNullable(context.formParam("payload_json")).orElseThrow()
                : context.body());
    }

    /// The files that come with a message, by name.
    static Map<String, byte[]> uploaded(Context context) {
        var uploaded = new HashMap<String, byte[]>();
        context.uploadedFiles().forEach(file -> {
            try (var content = file.content()) {
                uploaded.put(file.filename(), content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return uploaded;
    }

    /// What Discord would reject of the files: each has an entry, and each entry a file that the message shows.
    static List<String> validate(JsonNode message, Map<String, byte[]> uploaded) {
        var violations = new ArrayList<String>();
        var names = message.path("attachments").findValuesAsText("filename");
        message.path("attachments").findValuesAsText("description").stream().filter(text -> text.length() > 1024)
                .forEach(text -> violations.add("a description too long: " + text));
        if (names.size() != uploaded.size() || !uploaded.keySet().containsAll(names)) {
            violations.add("files " + uploaded.keySet() + " for attachments " + names);
        }
        names.stream().filter(name -> !message.path("components").toString().contains("\"attachment://" + name + "\""))
                .forEach(name -> violations.add("a file that is not shown: " + name));
        return violations;
    }
}
