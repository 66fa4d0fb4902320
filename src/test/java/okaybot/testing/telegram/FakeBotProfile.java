package okaybot.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.testing.telegram.FakeTelegram.HttpReply;

/// The bot's user, commands, descriptions and menu button on Telegram.
final class FakeBotProfile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    HttpReply call(String method, JsonNode call) {
        var scope = call.path("scope").path("type").asText("default") + call.path("scope").path("chat_id").asText()
                + call.path("language_code").asText();
        return switch (method) {
            case "getMe" -> HttpReply.ok(MAPPER.createObjectNode().put("id", 1_234_567_890L).put("is_bot", true)
                    .put("first_name", "Okaybot").put("username", FakeTelegram.USERNAME)
                    .put("can_join_groups", true).put("can_read_all_group_messages", false)
                    .put("supports_inline_queries", false).put("supports_guest_queries", false));
            case "getWebhookInfo" -> HttpReply.ok(MAPPER.createObjectNode().put("url", "")
                    .put("pending_update_count", 3).put("has_custom_certificate", false));
            case "getMyCommands" -> HttpReply.ok(commands.getOrDefault(scope, MAPPER.createArrayNode()));
            case "setMyCommands" -> {
                commands.put(scope, call.path("commands"));
                yield HttpReply.ok(MAPPER.valueToTree(true));
            }
            case "deleteMyCommands" -> {
                commands.remove(scope);
                yield HttpReply.ok(MAPPER.valueToTree(true));
            }
            case "getChatMenuButton" ->
                HttpReply.ok(MAPPER.createObjectNode().put("type", texts.getOrDefault("menu button", "default")));
            case "setChatMenuButton" -> {
                texts.put("menu button", call.at("/menu_button/type").asText());
                yield HttpReply.ok(MAPPER.valueToTree(true));
            }
            case "getMyDescription" -> get("description", call);
            case "getMyShortDescription" -> get("short_description", call);
            case "setMyDescription" -> set("description", call);
            case "setMyShortDescription" -> set("short_description", call);
            default -> HttpReply.error(404, "Not Found: method not found");
        };
    }

    /// Text is kept for each language, as by Telegram.
    private HttpReply get(String name, JsonNode call) {
        return HttpReply.ok(MAPPER.createObjectNode().put(name,
                texts.getOrDefault(name + call.path("language_code").asText(), "")));
    }

    private HttpReply set(String name, JsonNode call) {
        texts.put(name + call.path("language_code").asText(), call.path(name).asText());
        return HttpReply.ok(MAPPER.valueToTree(true));
    }
}
