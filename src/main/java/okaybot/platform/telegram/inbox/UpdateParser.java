package okaybot.platform.telegram.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds updates and their ids in Telegram's JSON.
public final class UpdateParser {
    /// Accepts any depth, because one update that is nested too deeply must not keep the others from being read.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build()).build();
    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    /// The updates of a chat that are handled one after the other. Queries are answered at once.
    private static final Set<String> ORDERED = Set.of("message", "my_chat_member", "chat_member");
    private static final long NO_CHAT = 0;

    private UpdateParser() {}

    /// The updates in a response to `getUpdates`, each as one line.
    ///
    /// @throws IOException if the response is something else
    public static List<RawUpdate> parseUpdates(String response) throws IOException {
        var updates = new ArrayList<RawUpdate>();
        try (var parser = FACTORY.createParser(response)) {
            parser.nextToken();
            if (!moveToMember(parser, "result") || !parser.isExpectedStartArrayToken()) {
                throw new JsonParseException(parser, "The result is no list of updates");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                readUpdate(parser, response).ifPresent(updates::add);
            }
        }
        return updates;
    }

    /// One update; empty if the JSON is something else.
    public static Optional<RawUpdate> parseUpdate(String json) throws IOException {
        try (var parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return readUpdate(parser, json);
        }
    }

    /// The chat in whose order an update has to be handled; 0 if the order does not matter.
    public static long chatId(String json) throws IOException {
        try (var parser = FACTORY.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var ordered = ORDERED.contains(parser.currentName());
                if (parser.nextToken() == JsonToken.START_OBJECT && ordered && moveToMember(parser, "chat")
                        && parser.currentToken() == JsonToken.START_OBJECT && moveToMember(parser, "id")) {
                    return parser.getValueAsLong();
                }
                parser.skipChildren();
            }
            return NO_CHAT;
        }
    }

    /// Cuts the value at the parser out of the text. Serializing it again would cost more CPU time than all else that is done to
    /// receive it.
    private static Optional<RawUpdate> readUpdate(JsonParser parser, String text) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            parser.skipChildren();
            return Optional.empty();
        }
        var start = (int) parser.currentTokenLocation().getCharOffset();
        JsonNode tree = MAPPER.readTree(parser);
        var end = (int) parser.currentLocation().getCharOffset();
        // Line breaks can occur between tokens only, not within one (RFC 8259, 7).
        return Optional.of(tree.path("update_id")).filter(JsonNode::isInt)
                .map(id -> new RawUpdate(id.intValue(),
                        text.substring(start, end).replace('\n', ' ').replace('\r', ' '), Optional.of(tree)));
    }

    /// Moves to the value of a member of the object that begins at the parser, or to the end of the object.
    ///
    /// @return whether there is such a member
    private static boolean moveToMember(JsonParser parser, String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var found = parser.currentName().equals(name);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
