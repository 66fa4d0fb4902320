package okaybot.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks calls and updates against the names and types in the Bot API's documentation.
final class BotApiSchema {
    private static final Path FILE = Path.of("src/test/resources/telegram/bot-api.json");
    /// What later versions have in addition. What a server of an earlier version makes of it is up to [FakeTelegram].
    private static final Path ADDITIONS = Path.of("src/test/resources/telegram/bot-api-10.4.json");
    private static final String ARRAY = "Array of ";
    private final JsonNode api;

    BotApiSchema() {
        try {
            var mapper = new ObjectMapper();
            api = mapper.readerForUpdating(mapper.readTree(FILE.toFile())).readValue(ADDITIONS.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The method's name as the documentation spells it. Telegram ignores the case.
    String canonicalName(String method) {
        return api.path("methods").properties().stream().map(named -> named.getKey())
                .filter(method::equalsIgnoreCase).findFirst().orElse(method);
    }

    List<String> violationsOfCall(String method, JsonNode parameters) {
        var fields = api.path("methods").path(method);
        return fields.isMissingNode() ? List.of("no method " + method) : violations(method, fields, parameters);
    }

    List<String> violationsOf(String type, JsonNode value) {
        return violations(type, api.path("types").path(type).path("fields"), value);
    }

    private List<String> violations(String path, JsonNode fields, JsonNode value) {
        var violations = new ArrayList<String>();
        fields.properties().forEach(field -> {
            if (field.getValue().path("required").asBoolean() && !value.hasNonNull(field.getKey())) {
                violations.add(path + " lacks " + field.getKey());
            }
        });
        value.properties().forEach(given -> {
            var field = fields.path(given.getKey());
            if (field.isMissingNode()) {
                violations.add(path + " has no " + given.getKey());
            } else {
                violations.addAll(mismatches(path + "." + given.getKey(), field.path("types"), given.getValue()));
            }
        });
        return violations;
    }

    /// Empty if the value has one of the types.
    private List<String> mismatches(String path, JsonNode types, JsonNode value) {
        var all = new ArrayList<String>();
        for (var type : types) {
            var mismatches = mismatches(path, type.asText(), value);
            if (mismatches.isEmpty()) {
                return List.of();
            }
            all.addAll(mismatches);
        }
        return all;
    }

    private List<String> mismatches(String path, String type, JsonNode value) {
        if (type.startsWith(ARRAY)) {
            var all = new ArrayList<String>();
            value.forEach(element -> all.addAll(mismatches(path + "[]", type.substring(ARRAY.length()), element)));
            return value.isArray() ? all : List.of(path + " is no array: " + value);
        }
        return switch (type) {
            case "Integer" -> check(value.isIntegralNumber() || value.asText().matches("-?\\d+"), path, type, value);
            case "Float" -> check(value.isNumber(), path, type, value);
            case "Boolean", "True" -> check(value.isBoolean(), path, type, value);
            case "String" -> check(value.isTextual(), path, type, value);
            default -> mismatchesOfObject(path, type, value);
        };
    }

    private static List<String> check(boolean matches, String path, String type, JsonNode value) {
        return matches ? List.of() : List.of(path + " is no " + type + ": " + value);
    }

    private List<String> mismatchesOfObject(String path, String type, JsonNode value) {
        var known = api.path("types").path(type);
        if (!value.isObject()) {
            return check(false, path, type, value);
        }
        if (known.has("subtypes")) {
            return mismatches(path, known.path("subtypes"), value);
        }
        return known.isMissingNode() ? List.of() : violations(path, known.path("fields"), value);
    }
}
