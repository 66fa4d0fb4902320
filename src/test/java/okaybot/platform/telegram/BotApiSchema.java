package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the Bot API's own description says of names and types. It holds both ways: for calls, and for updates.
final class BotApiSchema {
    private static final String LIST = "Array of ";
    private static final JsonNode API = read();

    private BotApiSchema() {}

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Path.of("src/test/resources/telegram/bot-api.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with a call.
    static List<String> violationsOfCall(String method, JsonNode parameters) {
        var fields = API.path("methods").path(method);
        return fields.isMissingNode() ? List.of("no method " + method) : faults(method, fields, parameters);
    }

    /// What is wrong with an object.
    static List<String> violationsOf(String type, JsonNode value) {
        return faults(type, API.path("types").path(type).path("fields"), value);
    }

    private static List<String> faults(String where, JsonNode fields, JsonNode value) {
        var faults = new ArrayList<String>();
        fields.properties().forEach(field -> {
            if (field.getValue().path("required").asBoolean() && !value.hasNonNull(field.getKey())) {
                faults.add(where + " lacks " + field.getKey());
            }
        });
        value.properties().forEach(given -> {
            var field = fields.path(given.getKey());
            if (field.isMissingNode()) {
                faults.add(where + " has no " + given.getKey());
            } else {
                faults.addAll(mismatch(where + "." + given.getKey(), field.path("types"), given.getValue()));
            }
        });
        return faults;
    }

    /// Nothing if the value is of one of the types.
    private static List<String> mismatch(String where, JsonNode types, JsonNode value) {
        var faults = new ArrayList<String>();
        for (var type : types) {
            var of = mismatch(where, type.asText(), value);
            if (of.isEmpty()) {
                return List.of();
            }
            faults.addAll(of);
        }
        return faults;
    }

    private static List<String> mismatch(String where, String type, JsonNode value) {
        if (type.startsWith(LIST)) {
            var faults = new ArrayList<String>();
            value.forEach(one -> faults.addAll(mismatch(where + "[]", type.substring(LIST.length()), one)));
            return value.isArray() ? faults : List.of(where + " is no list: " + value);
        }
        return switch (type) {
            case "Integer" -> of(value.isIntegralNumber() || value.asText().matches("-?\\d+"), where, type, value);
            case "Float" -> of(value.isNumber(), where, type, value);
            case "Boolean", "True" -> of(value.isBoolean(), where, type, value);
            case "String" -> of(value.isTextual(), where, type, value);
            default -> object(where, type, value);
        };
    }

    private static List<String> of(boolean right, String where, String type, JsonNode value) {
        return right ? List.of() : List.of(where + " is no " + type + ": " + value);
    }

    private static List<String> object(String where, String type, JsonNode value) {
        var known = API.path("types").path(type);
        if (!value.isObject()) {
            return List.of(where + " is no " + type + ": " + value);
        }
        return known.has("subtypes")
                ? mismatch(where, known.path("subtypes"), value)
                : known.isMissingNode() ? List.of() : faults(where, known.path("fields"), value);
    }
}
