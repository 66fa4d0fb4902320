package okaybot.platform.telegram.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Telegram's JSON, read as far as the way in needs it.
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /// The updates of an answer to getUpdates, in one line each.
    static List<Raw> updates(String answer) throws JsonProcessingException {
        var updates = new ArrayList<Raw>();
        for (var update : MAPPER.readTree(answer).path("result")) {
            raw(update).ifPresent(updates::add);
        }
        return updates;
    }

    /// One update; nothing if it is none.
    static Optional<Raw> update(String body) throws JsonProcessingException {
        return raw(MAPPER.readTree(body));
    }

    private static Optional<Raw> raw(JsonNode update) {
        return Optional.of(update.path("update_id"))
                .filter(JsonNode::isInt)
                .map(id -> new Raw(id.intValue(), update.toString()));
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
