package okaybot.platform.telegram.updates;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Telegram's JSON, read as far as the way in needs it.
final class UpdateParser {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private UpdateParser() {}

    /// The updates of an answer to getUpdates, in one line each.
    static List<RawUpdate> parseUpdates(String answer) throws IOException {
        var updates = new ArrayList<RawUpdate>();
        try (var parser = FACTORY.createParser(answer)) {
            parser.nextToken();
            if (seek(parser, "result") && parser.isExpectedStartArrayToken()) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    raw(parser, answer).ifPresent(updates::add);
                }
            }
        }
        return updates;
    }

    /// One update; nothing if it is none.
    static Optional<RawUpdate> parseUpdate(String body) throws IOException {
        try (var parser = FACTORY.createParser(body)) {
            parser.nextToken();
            return raw(parser, body);
        }
    }

    /// What begins at the parser, cut out as it stands: to build it and to write it out again would take longer than all
    /// else on the way in.
    private static Optional<RawUpdate> raw(JsonParser parser, String text) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            parser.skipChildren();
            return Optional.empty();
        }
        var start = (int) parser.currentTokenLocation().getCharOffset();
        var id = seek(parser, "update_id") ? number(parser) : Optional.<Integer>empty();
        while (parser.currentToken() != JsonToken.END_OBJECT) {
            parser.skipChildren();
            parser.nextToken();
        }
        var end = (int) parser.currentLocation().getCharOffset();
        // A line may end between tokens, but not within one (RFC 8259, 7).
        return id.map(known -> new RawUpdate(known, text.substring(start, end).replace('\n', ' ').replace('\r', ' ')));
    }

    private static Optional<Integer> number(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == NumberType.INT
                ? Optional.of(parser.getIntValue())
                : Optional.empty();
    }

    /// Goes on to the value of a member of the object that begins at the parser, or to the object's end.
    ///
    /// @return whether there is such a member
    private static boolean seek(JsonParser parser, String name) throws IOException {
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

    /// How many seconds Telegram wants to be left alone, if an error says so.
    static Optional<Integer> retryAfter(String error) {
        try {
            return Optional.of(MAPPER.readTree(error).path("parameters").path("retry_after"))
                    .filter(JsonNode::isInt)
                    .map(JsonNode::intValue);
        } catch (JsonProcessingException e) {
            // A proxy's page, not Telegram's answer.
            return Optional.empty();
        }
    }
}
