package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Generates objects that Discord sends, such as messages and channels, out of its OpenAPI description.
public final class GeneratedPayload {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode SCHEMAS = read();
    private static final int MAX_DEPTH = 6;
    private static final String REFERENCE = "#/components/schemas/";
    private final Random random;

    public GeneratedPayload(Random random) {
        this.random = random;
    }

    private static JsonNode read() {
        try {
            return MAPPER.readTree(Path.of("src/test/resources/discord/received-schemas.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An object of a schema, with all that is required and some of the rest.
    public ObjectNode object(String schema) {
        return (ObjectNode) value(SCHEMAS.path(schema), 0);
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return value(SCHEMAS.path(schema.get("$ref").asText().substring(REFERENCE.length())), depth);
        }
        for (var choice : new String[]{"enum", "oneOf", "anyOf"}) {
            if (schema.has(choice)) {
                var picked = schema.get(choice).get(random.nextInt(schema.get(choice).size()));
                return choice.equals("enum") ? picked : value(picked, depth);
            }
        }
        if (schema.has("allOf")) {
            return value(schema.at("/allOf/0"), depth);
        }
        return schema.has("const") ? schema.get("const") : ofType(type(schema), schema, depth);
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText("object");
    }

    private JsonNode ofType(String type, JsonNode schema, int depth) {
        return switch (type) {
            case "null" -> MAPPER.nullNode();
            case "string" -> MAPPER.valueToTree(text(schema.path("format").asText()));
            case "integer" -> MAPPER.valueToTree(random.nextInt(16));
            case "number" -> MAPPER.valueToTree(random.nextInt(100) / 4.0);
            case "boolean" -> MAPPER.valueToTree(random.nextBoolean());
            case "array" -> {
                var array = MAPPER.createArrayNode();
                IntStream.range(0, depth > MAX_DEPTH ? 0 : random.nextInt(3))
                        .forEach(_ -> array.add(value(schema.path("items"), depth + 1)));
                yield array;
            }
            default -> members(schema, depth);
        };
    }

    private String text(String format) {
        return switch (format) {
            case "snowflake" -> Long.toString(random.nextLong(1L << 40, 1L << 60));
            case "date-time" -> "2026-01-01T00:00:00+00:00";
            default -> "text " + random.nextInt(100);
        };
    }

    private ObjectNode members(JsonNode schema, int depth) {
        var object = MAPPER.createObjectNode();
        var required = StreamSupport.stream(schema.path("required").spliterator(), false).map(JsonNode::asText)
                .toList();
        schema.path("properties").properties().stream()
                .filter(member -> required.contains(member.getKey()) || (depth <= MAX_DEPTH && random.nextInt(4) == 0))
                .forEach(member -> object.set(member.getKey(), depth > 2 * MAX_DEPTH
                        ? MAPPER.nullNode()
                        : value(member.getValue(), depth + 1)));
        return object;
    }
}
