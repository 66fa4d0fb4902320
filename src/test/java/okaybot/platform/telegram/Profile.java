package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.platform.telegram.FakeTelegram.Answer;

/// What Telegram shows of the bot.
final class Profile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Answer call(String method, JsonNode call) {
        var scope = call.path("scope").path("type").asText("default") + call.path("language_code").asText();
        return switch (method) {
            case "getMe" -> Answer.ok(MAPPER.createObjectNode().put("id", 1_234_567_890L).put("is_bot", true)
                    .put("first_name", "Okaybot").put("username", FakeTelegram.USERNAME)
                    .put("can_join_groups", true).put("supports_inline_queries", false));
            case "getWebhookInfo" -> Answer.ok(MAPPER.createObjectNode().put("url", "").put("pending_update_count", 3)
                    .put("has_custom_certificate", false));
            case "getMyCommands" -> Answer.ok(commands.getOrDefault(scope, MAPPER.createArrayNode()));
            case "setMyCommands" -> {
                commands.put(scope, call.path("commands"));
                yield Answer.ok(MAPPER.valueToTree(true));
            }
            case "getMyDescription" -> text("description");
            case "getMyShortDescription" -> text("short_description");
            case "setMyDescription" -> set("description", call);
            case "setMyShortDescription" -> set("short_description", call);
            default -> Answer.error(404, "Not Found: method not found");
        };
    }

    private Answer text(String name) {
        return Answer.ok(MAPPER.createObjectNode().put(name, texts.getOrDefault(name, "")));
    }

    private Answer set(String name, JsonNode call) {
        texts.put(name, call.path(name).asText());
        return Answer.ok(MAPPER.valueToTree(true));
    }
}
