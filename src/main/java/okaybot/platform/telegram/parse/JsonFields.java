package okaybot.platform.telegram.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Reads the members of a JSON object. A value of another type counts as missing.
final class JsonFields {
    private JsonFields() {}

    /// A text. A number counts as its digits.
    static Optional<String> text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isTextual() || value.isNumber() ? Optional.of(value.asText()) : Optional.empty();
    }

    /// A number, or digits in a text.
    static Optional<Long> number(JsonNode object, String name) {
        try {
            return text(object, name).map(Long::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// A number in the range of an `int`.
    static Optional<Integer> integer(JsonNode object, String name) {
        return number(object, name).filter(value -> value == value.intValue()).map(Long::intValue);
    }

    /// Whether there is a value other than `false`. Telegram leaves out flags that are not set.
    static boolean isSet(JsonNode object, String name) {
        var value = object.path(name);
        return !value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.booleanValue());
    }
}
