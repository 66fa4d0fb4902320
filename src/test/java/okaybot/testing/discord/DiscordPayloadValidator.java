package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// What Discord demands of what it is sent: its own OpenAPI description, and the limits that stand only in its prose.
final class DiscordPayloadValidator {
    private static final String REFERENCE = "#/components/schemas/";
    private static final JsonNode API = load();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
    /// Bounded: what a button carries names who may press it, so there are as many bodies as people.
    private static final Cache<String, Boolean> SOUND = Caffeine.newBuilder().maximumSize(20_000).build();
    private static final int COMPONENTS_V2 = 1 << 15;

    private DiscordPayloadValidator() {}

    private static JsonNode load() {
        try (var in = DiscordPayloadValidator.class.getResourceAsStream("/discord/openapi-excerpt.json")) {
            var api = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return TestJson.parse(api.replace(REFERENCE, "#/$defs/")).at("/components/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(String name) {
        return SCHEMAS.computeIfAbsent(name, _ -> JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(TestJson.object("$ref", "#/$defs/" + name, "$defs", API)));
    }

    /// What is wrong with a body, in the words of the description's schema. What was looked at lately is not looked at twice.
    static List<String> validate(String schema, JsonNode body) {
        if (SOUND.getIfPresent(schema + body) != null) {
            return List.of();
        }
        var problems = problems(schema, body);
        if (problems.isEmpty()) {
            SOUND.put(schema + body, true);
        }
        return problems;
    }

    private static List<String> problems(String schema, JsonNode body) {
        return schema(schema).validate(body).stream().map(problem -> schema + ": " + problem.getMessage()).toList();
    }

    static List<String> validateCallback(JsonNode body) {
        var problems = new ArrayList<String>();
        switch (body.path("type").asInt()) {
            case 4, 5 -> problems.addAll(validate("CreateMessageInteractionCallbackRequest", body));
            case 6, 7 -> problems.addAll(validate("UpdateMessageInteractionCallbackRequest", body));
            case 8 -> problems.addAll(validate("ApplicationCommandAutocompleteCallbackRequest", body));
            default -> problems.add("A callback that the bot has no use for: " + body);
        }
        switch (body.path("type").asInt()) {
            case 4, 7 -> problems.addAll(validateMessage(body.path("data")));
            case 8 -> problems.addAll(ofChoices(body.path("data").path("choices")));
            default -> {
            }
        }
        return problems;
    }

    private static List<String> ofChoices(JsonNode choices) {
        var problems = new ArrayList<String>();
        check(choices.size() <= 25, choices.size() + " choices", problems);
        choices.forEach(choice -> {
            check(choice.get("name").asText().length() <= 100, "a name too long: " + choice, problems);
            check(choice.get("value").asText().length() <= 100, "a value too long: " + choice, problems);
        });
        return problems;
    }

    static List<String> validateMessage(JsonNode message) {
        var problems = new ArrayList<String>();
        var components = all(message.path("components"));
        check((message.path("flags").asInt() & COMPONENTS_V2) != 0, "no Components V2", problems);
        check(!message.has("content") && !message.has("embeds"), "content beside Components V2", problems);
        check(message.at("/allowed_mentions/parse").isArray() && message.at("/allowed_mentions/parse").isEmpty(),
                "somebody may be pinged", problems);
        check(components.size() <= 40, components.size() + " components", problems);
        var text = components.stream().mapToInt(component -> component.path("content").asText().length()).sum();
        check(text <= 4000, text + " characters", problems);
        var ids = new HashSet<String>();
        components.forEach(component -> {
            var id = component.path("custom_id");
            check(id.isMissingNode() || ids.add(id.asText()), "the same button twice: " + id, problems);
            check(id.asText().length() <= 100, "too much on a button: " + id, problems);
            check(component.path("label").asText().length() <= 80, "a label too long: " + component, problems);
            check(component.path("type").asInt() != 1 || component.path("components").size() <= 5, "a row too long",
                    problems);
        });
        return problems;
    }

    private static List<JsonNode> all(JsonNode components) {
        var all = new ArrayList<JsonNode>();
        components.forEach(component -> {
            all.add(component);
            all.addAll(all(component.path("components")));
        });
        return all;
    }

    /// JDA sends contexts, integration types and permissions as text; Discord takes them, though its description says
    /// numbers.
    static List<String> validateCommands(JsonNode commands) {
        var problems = new ArrayList<String>();
        check(commands.size() <= 100, commands.size() + " commands", problems);
        for (var command : commands) {
            var told = (ObjectNode) command.deepCopy();
            told.set("contexts", TestJson.parse(told.get("contexts").toString().replace("\"", "")));
            told.set("integration_types", TestJson.parse(told.get("integration_types").toString().replace("\"", "")));
            told.set("default_member_permissions",
                    TestJson.parse(told.get("default_member_permissions").toString().replace("\"", "")));
            problems.addAll(validate("ApplicationCommandUpdateRequest", told));
        }
        return problems;
    }

    private static void check(boolean sound, String problem, List<String> problems) {
        if (!sound) {
            problems.add(problem);
        }
    }
}
