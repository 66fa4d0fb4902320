package okaybot.testing.telegram;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads the parameters of a call, which are JSON or a multipart form. The value of a file is its content in base 64, also where
/// another parameter refers to it.
final class RequestBodyParser {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern PART = Pattern.compile("(?s)name=\"([^\"]+)\"(.*?)\r\n\r\n(.*)\r\n");
    private static final Pattern JSON = Pattern.compile("(?s)[\\[{].*|true|false");
    private static final String REFERENCE = "attach://";

    private RequestBodyParser() {}

    static ObjectNode parse(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var boundary = BOUNDARY.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
        if (boundary.find()) {
            return parseForm(new String(body, ISO_8859_1), boundary.group(1));
        }
        return body.length == 0 ? MAPPER.createObjectNode() : (ObjectNode) MAPPER.readTree(body);
    }

    private static ObjectNode parseForm(String body, String boundary) throws IOException {
        var fields = MAPPER.createObjectNode();
        var files = new HashMap<String, JsonNode>();
        for (var text : body.split("--" + Pattern.quote(boundary), -1)) {
            var part = PART.matcher(text);
            if (part.find() && part.group(2).contains("filename=")) {
                files.put(part.group(1), MAPPER.valueToTree(
                        Base64.getEncoder().encodeToString(part.group(3).getBytes(ISO_8859_1))));
            } else if (part.hasMatch()) {
                var value = new String(part.group(3).getBytes(ISO_8859_1), UTF_8);
                fields.set(part.group(1),
                        JSON.matcher(value).matches() ? MAPPER.readTree(value) : MAPPER.valueToTree(value));
            }
        }
        fields.forEach(field -> resolve(field, files));
        return fields.setAll(files);
    }

    /// Puts files where they are referred to.
    private static void resolve(JsonNode field, Map<String, JsonNode> files) {
        if (field instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                var value = member.getValue().asText();
                if (value.startsWith(REFERENCE)) {
                    var file = Objects.requireNonNull(files.remove(value.substring(REFERENCE.length())));
                    member.setValue(MAPPER.valueToTree(file.asText()));
                }
            });
        }
    }
}
