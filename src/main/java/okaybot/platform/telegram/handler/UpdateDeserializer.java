package okaybot.platform.telegram.handler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Reads updates from their JSON.
final class UpdateDeserializer {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateDeserializer.class);
    private final ObjectMapper mapper = new ObjectMapper();

    /// Empty if the JSON is not an update; that is logged.
    Optional<Update> read(String json) {
        try {
            return Optional.of(mapper.readValue(json, Update.class));
        } catch (JsonProcessingException e) {
            LOG.error("Telegram: update cannot be read (at {}), update dropped", location(e));
            return Optional.empty();
        }
    }

    /// The path to the invalid value. The exception's message could quote what somebody typed.
    private static String location(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(JsonMappingException.Reference::getFieldName)
                        .map(name -> name == null ? "[]" : name).collect(Collectors.joining("."))
                : "its JSON";
    }
}
