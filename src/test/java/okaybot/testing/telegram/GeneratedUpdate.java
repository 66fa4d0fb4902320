package okaybot.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Generates objects of all types that occur in updates, out of the Bot API's documentation.
public final class GeneratedUpdate {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode TYPES = read();
    private static final String ARRAY = "Array of ";
    private static final int MAX_DEPTH = 4;
    private final Random random;

    public GeneratedUpdate(Random random) {
        this.random = random;
    }

    private static JsonNode read() {
        try {
            return MAPPER.readTree(Path.of("src/test/resources/telegram/update-types.json").toFile()).get("types");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The kinds of updates that there are.
    public static List<String> kinds() {
        var kinds = new ArrayList<String>();
        TYPES.at("/Update/fields").fieldNames().forEachRemaining(kinds::add);
        kinds.remove("update_id");
        return kinds;
    }

    /// An update of a kind.
    public ObjectNode update(String kind) {
        return UpdateFactory.update(kind,
                (ObjectNode) value(TYPES.at("/Update/fields/" + kind + "/types/0").asText(), 0));
    }

    /// An object with all that is required, and with some of the rest.
    public ObjectNode object(String type) {
        return (ObjectNode) value(type, 0);
    }

    private JsonNode value(String type, int depth) {
        if (type.startsWith(ARRAY)) {
            var array = MAPPER.createArrayNode();
            IntStream.range(0, depth > MAX_DEPTH ? 0 : random.nextInt(3))
                    .forEach(_ -> array.add(value(type.substring(ARRAY.length()), depth + 1)));
            return array;
        }
        return switch (type) {
            case "Integer" -> MAPPER.valueToTree(random.nextInt(1, 1_000_000));
            case "Float" -> MAPPER.valueToTree(random.nextInt(100) / 4.0);
            case "Boolean", "True" -> MAPPER.valueToTree(true);
            case "String" -> MAPPER.valueToTree("text " + random.nextInt(100));
            default -> object(TYPES.path(type), depth);
        };
    }

    private JsonNode object(JsonNode type, int depth) {
        if (type.has("subtypes")) {
            var subtypes = type.get("subtypes");
            return value(subtypes.get(random.nextInt(subtypes.size())).asText(), depth);
        }
        var object = MAPPER.createObjectNode();
        var optional = depth == 0 ? 6 : 12;
        type.path("fields").properties().forEach(field -> {
            var isRequired = field.getValue().path("required").asBoolean();
            if (isRequired || (depth <= MAX_DEPTH && random.nextInt(optional) == 0)) {
                object.set(field.getKey(), field.getValue().has("value")
                        ? field.getValue().get("value")
                        : value(field.getValue().at("/types/0").asText(), depth + 1));
            }
        });
        return object;
    }
}
