package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Checks payloads against Discord's OpenAPI description, and against limits that only its documentation mentions.
public final class DiscordPayloadValidator {
    private static final String REFERENCE = "#/components/schemas/";
    private static final JsonNode API = load();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
    /// Bounded, because custom ids contain user ids, so there are as many bodies as users.
    private static final Cache<String, Boolean> VALID_BODIES = Caffeine.newBuilder().maximumSize(20_000).build();
    private static final int TEXT_INPUT = 4;
    private static final int LABEL = 18;
    private static final int COMPONENTS_V2 = 1 << 15;
    /// See https://github.com/discord/discord-api-docs/issues/8554.
    private static final int MAX_TEXT_BYTES = 10_170;

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

    /// The violations of a schema. A body that passed recently is not checked again.
    static List<String> validate(String schema, JsonNode body) {
        if (VALID_BODIES.getIfPresent(schema + body) != null) {
            return List.of();
        }
        var violations = violations(schema, body);
        if (violations.isEmpty()) {
            VALID_BODIES.put(schema + body, true);
        }
        return violations;
    }

    private static List<String> violations(String schema, JsonNode body) {
        return schema(schema).validate(body).stream().map(violation -> schema + ": " + violation.getMessage()).toList();
    }

    public static List<String> validateCallback(JsonNode body) {
        var violations = new ArrayList<String>();
        switch (body.path("type").asInt()) {
            case 4, 5 -> violations.addAll(validate("CreateMessageInteractionCallbackRequest", body));
            case 6, 7 -> violations.addAll(validate("UpdateMessageInteractionCallbackRequest", body));
            case 8 -> violations.addAll(validate("ApplicationCommandAutocompleteCallbackRequest", body));
            case 9 -> violations.addAll(validate("ModalInteractionCallbackRequest", body));
            default -> violations.add("a type of callback that the bot never uses: " + body);
        }
        switch (body.path("type").asInt()) {
            case 4, 7 -> violations.addAll(validateMessage(body.path("data")));
            case 8 -> violations.addAll(validateChoices(body.path("data").path("choices")));
            case 9 -> violations.addAll(validateModal(body.path("data")));
            default -> {
            }
        }
        return violations;
    }

    private static List<String> validateChoices(JsonNode choices) {
        var violations = new ArrayList<String>();
        check(choices.size() <= 25, choices.size() + " choices", violations);
        choices.forEach(choice -> {
            check(choice.get("name").asText().length() <= 100, "a name too long: " + choice, violations);
            check(choice.get("value").asText().length() <= 100, "a value too long: " + choice, violations);
        });
        return violations;
    }

    private static List<String> validateModal(JsonNode modal) {
        var violations = new ArrayList<String>();
        var components = all(modal.path("components"));
        check(modal.path("components").size() <= 5, modal.path("components").size() + " parts of a form", violations);
        check(components.stream().anyMatch(component -> component.path("type").asInt() == LABEL), "nothing to fill in",
                violations);
        checkIds(components, violations);
        components.forEach(component -> {
            var value = component.path("value").asText();
            check(component.path("type").asInt() != TEXT_INPUT
                    || value.length() <= component.path("max_length").asInt(4000), "a value too long: " + value,
                    violations);
        });
        return violations;
    }

    public static List<String> validateMessage(JsonNode message) {
        var violations = new ArrayList<String>();
        var components = all(message.path("components"));
        check((message.path("flags").asInt() & COMPONENTS_V2) != 0, "no Components V2", violations);
        check(!message.has("content") && !message.has("embeds"), "content beside Components V2", violations);
        check(message.at("/allowed_mentions/parse").isArray() && message.at("/allowed_mentions/parse").isEmpty(),
                "somebody could be pinged", violations);
        check(!message.has("message_reference") || !message.at("/allowed_mentions/replied_user").asBoolean(true),
                "the author could be pinged", violations);
        check(components.size() <= 40, components.size() + " components", violations);
        var text = components.stream().mapToInt(component -> component.path("content").asText().length()).sum();
        check(text <= 4000, text + " characters", violations);
        var bytes = components.stream().filter(component -> component.has("content"))
                .mapToInt(component -> component.get("content").asText().getBytes(StandardCharsets.UTF_8).length + 12)
                .sum();
        check(bytes <= MAX_TEXT_BYTES, bytes + " bytes of text, so status 500", violations);
        checkIds(components, violations);
        components.forEach(component -> {
            check(component.path("label").asText().length() <= 80, "a label too long: " + component, violations);
            check(component.path("type").asInt() != 2 || !component.path("label").asText().isBlank(),
                    "a button without a label: " + component, violations);
            check(!component.has("content") || !component.path("content").asText().isBlank(), "an empty text",
                    violations);
            checkOptions(component, violations);
            check(component.path("type").asInt() != 1 || component.path("components").size() <= 5, "a row too long",
                    violations);
            check(component.path("type").asInt() != 1 || component.path("components").size() == 1
                    || component.findParents("options").isEmpty(), "a menu beside something else", violations);
        });
        return violations;
    }

    private static void checkIds(List<JsonNode> components, List<String> violations) {
        var ids = new HashSet<String>();
        components.stream().map(component -> component.path("custom_id")).filter(JsonNode::isTextual).forEach(id -> {
            check(ids.add(id.asText()), "two components with the same custom id: " + id, violations);
            check(id.asText().length() <= 100, "a custom id too long: " + id, violations);
        });
    }

    private static void checkOptions(JsonNode select, List<String> violations) {
        var options = select.path("options");
        check(options.size() <= 25, options.size() + " options", violations);
        check(Set.copyOf(options.findValuesAsText("value")).size() == options.size(), "two options with the same value",
                violations);
        check(options.findValuesAsText("default").stream().filter("true"::equals).count() <= 1,
                "several options selected", violations);
        check(select.path("placeholder").asText().length() <= 150, "a placeholder too long: " + select, violations);
        options.forEach(option -> {
            check(option.path("value").asText().length() <= 100, "a value too long: " + option, violations);
            check(option.path("description").asText().length() <= 100, "a description too long: " + option, violations);
            check(option.path("label").asText().length() <= 100, "a label too long: " + option, violations);
            check(!option.path("label").asText().isBlank(), "an option without a label: " + option, violations);
        });
    }

    private static List<JsonNode> all(JsonNode components) {
        var all = new ArrayList<JsonNode>();
        components.forEach(component -> {
            all.add(component);
            all.addAll(all(component.path("components")));
            Stream.of("accessory", "component").filter(component::has).map(component::get).forEach(all::add);
        });
        return all;
    }

    static void check(boolean isValid, String violation, List<String> violations) {
        if (!isValid) {
            violations.add(violation);
        }
    }
}
