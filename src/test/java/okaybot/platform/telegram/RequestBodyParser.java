package okaybot.platform.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.regex.Pattern;

/// Reads what a call brings: JSON, or a form in parts.
final class RequestBodyParser {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern PART = Pattern.compile("(?s)name=\"([^\"]+)\".*?\r\n\r\n(.*)\r\n");

    private RequestBodyParser() {}

    static ObjectNode parse(HttpExchange exchange) throws IOException {
        var text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        var boundary = BOUNDARY.matcher(type);
        return boundary.find()
                ? form(text, boundary.group(1))
                : text.isBlank() ? MAPPER.createObjectNode() : (ObjectNode) MAPPER.readTree(text);
    }

    private static ObjectNode form(String text, String boundary) throws IOException {
        var fields = MAPPER.createObjectNode();
        for (var one : text.split("--" + Pattern.quote(boundary), -1)) {
            var part = PART.matcher(one);
            if (part.find()) {
                var value = part.group(2);
                fields.set(part.group(1), value.startsWith("[") ? MAPPER.readTree(value) : MAPPER.valueToTree(value));
            }
        }
        return fields;
    }
}
