package okaybot.testing.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.regex.Pattern;

/// Reads the parameters of a call, which are JSON or a multipart form.
final class RequestBodyParser {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern PART = Pattern.compile("(?s)name=\"([^\"]+)\".*?\r\n\r\n(.*)\r\n");

    private RequestBodyParser() {}

    static ObjectNode parse(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var boundary = BOUNDARY.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
        if (boundary.find()) {
            return parseForm(body, boundary.group(1));
        }
        return body.isBlank() ? MAPPER.createObjectNode() : (ObjectNode) MAPPER.readTree(body);
    }

    private static ObjectNode parseForm(String body, String boundary) throws IOException {
        var fields = MAPPER.createObjectNode();
        for (var text : body.split("--" + Pattern.quote(boundary), -1)) {
            var part = PART.matcher(text);
            if (part.find()) {
                var value = part.group(2);
                fields.set(part.group(1), value.startsWith("[") ? MAPPER.readTree(value) : MAPPER.valueToTree(value));
            }
        }
        return fields;
    }
}
