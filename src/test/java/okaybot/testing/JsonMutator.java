package okaybot.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Changes a JSON object in one place, at any depth.
public final class JsonMutator {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// What is done to a value.
    public enum Kind {
        DROP, NULL,
        /// Another type.
        RETYPE,
        /// A text or a number that no version of the API has.
        NEW_VALUE,
        /// Another member beside it.
        ADD
    }

    /// A change of a document.
    ///
    /// @param path a JSON pointer to the changed value
    public record Mutation(Kind kind, String path) {
        /// Whether the value at a pointer is still what it was.
        public boolean leaves(String pointer) {
            return kind == Kind.ADD || !(pointer.equals(path) || pointer.startsWith(path + "/"));
        }
    }

    private final Random random;

    public JsonMutator(Random random) {
        this.random = random;
    }

    /// Changes the object itself.
    public Mutation mutate(ObjectNode document) {
        var paths = new ArrayList<String>();
        collect(document, "", paths);
        var path = JsonPointer.compile(pick(paths));
        var kind = pick(List.of(Kind.values()));
        var parent = document.at(path.head());
        var value = document.at(path);
        switch (kind) {
            case DROP -> remove(parent, path);
            case NULL -> set(parent, path, MAPPER.nullNode());
            case RETYPE -> set(parent, path, otherType(value));
            case NEW_VALUE -> set(parent, path, newValue(value));
            case ADD -> add(parent, value);
        }
        return new Mutation(kind, path.toString());
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        node.properties().forEach(member -> collect(member.getValue(), path + "/" + member.getKey(), paths));
        if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> collect(node.get(i), path + "/" + i, paths));
        }
    }

    private static void remove(JsonNode parent, JsonPointer path) {
        if (parent instanceof ObjectNode object) {
            object.remove(path.last().getMatchingProperty());
        } else {
            ((ArrayNode) parent).remove(path.last().getMatchingIndex());
        }
    }

    private static void set(JsonNode parent, JsonPointer path, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(path.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(path.last().getMatchingIndex(), value);
        }
    }

    private void add(JsonNode parent, JsonNode value) {
        var target = value instanceof ObjectNode object ? object : parent instanceof ObjectNode object ? object : null;
        if (target != null) {
            target.set("new_member", otherType(value));
        }
    }

    private JsonNode otherType(JsonNode value) {
        var all = List.<JsonNode>of(MAPPER.valueToTree(7), MAPPER.valueToTree(-1.5),
                MAPPER.valueToTree(BigInteger.TWO.pow(70)), MAPPER.valueToTree("text"), MAPPER.valueToTree(""),
                MAPPER.valueToTree(true), MAPPER.createArrayNode(), MAPPER.createArrayNode().add(3).addNull(),
                MAPPER.createObjectNode(), MAPPER.createObjectNode().put("id", "new"));
        return pick(all.stream().filter(other -> other.getNodeType() != value.getNodeType()).toList());
    }

    private JsonNode newValue(JsonNode value) {
        return value.isNumber() ? MAPPER.valueToTree(1_000 + random.nextInt(1_000)) : MAPPER.valueToTree("new_kind");
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
