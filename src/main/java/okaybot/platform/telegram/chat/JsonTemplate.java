package okaybot.platform.telegram.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/// A JSON object whose members are mostly fixed. The fixed members are written once, so that a text of several thousand
/// characters need not be escaped again for each chat.
final class JsonTemplate {
    /// ASCII only: Java keeps such a string in half the memory and encodes it to UTF-8 by copying.
    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// The fixed members and the closing brace, without the opening brace.
    private final String fixed;

    private JsonTemplate(String fixed) {
        this.fixed = fixed;
    }

    /// @param value is written as an object with at least one member
    /// @param without the names of members to leave out
    static JsonTemplate of(Object value, String... without) {
        ObjectNode members = MAPPER.valueToTree(value);
        members.remove(List.of(without));
        return new JsonTemplate(write(members).substring(1));
    }

    static ObjectNode newMembers() {
        return MAPPER.createObjectNode();
    }

    /// The JSON of the whole object.
    ///
    /// @param members at least one; none may be among the fixed ones
    String with(ObjectNode members) {
        var json = write(members);
        return new StringBuilder(json.length() + fixed.length()).append(json, 0, json.length() - 1).append(',')
                .append(fixed).toString();
    }

    private static String write(ObjectNode members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A template needs a member on both sides");
        }
        try {
            return isPlain(members) ? plain(members) : MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Most messages add numbers only. To have the mapper write them costs as much as to look up the answer.
    private static boolean isPlain(ObjectNode members) {
        return members.properties().stream().allMatch(member -> member.getValue().isIntegralNumber());
    }

    private static String plain(ObjectNode members) {
        var json = new StringBuilder("{");
        members.properties().forEach(member -> json.append(json.length() == 1 ? "\"" : ",\"").append(member.getKey())
                .append("\":").append(member.getValue().asText()));
        return json.append('}').toString();
    }
}
