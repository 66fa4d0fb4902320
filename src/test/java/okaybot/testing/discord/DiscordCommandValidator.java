package okaybot.testing.discord;

import static okaybot.testing.discord.DiscordPayloadValidator.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Checks the commands of an application as the [DiscordPayloadValidator] does, and against the limits of commands.
final class DiscordCommandValidator {
    /// The type of the command that opens an app's Activity.
    static final int ENTRY_POINT = 4;
    /// What JDA sends as strings. Discord accepts them, though its description says numbers.
    private static final Set<String> NUMBERS = Set.of("contexts", "integration_types", "default_member_permissions");

    private DiscordCommandValidator() {}

    static List<String> validate(JsonNode commands) {
        var violations = new ArrayList<String>();
        check(commands.size() <= 100, commands.size() + " commands", violations);
        for (var command : commands) {
            if (command.path("type").asInt() == ENTRY_POINT) {
                check(command.has("handler") && command.has("name"), "no entry point: " + command, violations);
                continue;
            }
            var copy = (ObjectNode) command.deepCopy();
            copy.properties().stream().filter(part -> NUMBERS.contains(part.getKey()))
                    .forEach(part -> part.setValue(TestJson.parse(part.getValue().toString().replace("\"", ""))));
            violations.addAll(DiscordPayloadValidator.validate("ApplicationCommandUpdateRequest", copy));
            check(characters(command) <= 8000, characters(command) + " characters of a command", violations);
            checkParts(command, violations);
        }
        return violations;
    }

    private static void checkParts(JsonNode described, List<String> violations) {
        var parts = described.path("options");
        check(parts.size() <= 25, parts.size() + " options of " + described.path("name"), violations);
        check(parts.valueStream().map(part -> part.get("name")).distinct().count() == parts.size(),
                "two options of one name: " + described, violations);
        parts.forEach(part -> checkParts(part, violations));
    }

    /// Of name, description and values, in the longest language (Discord, Application Commands, Command Limits).
    private static int characters(JsonNode described) {
        var own = longest(described, "name") + longest(described, "description");
        var parts = Stream.of("options", "choices").map(described::path).flatMap(list -> list.valueStream());
        return own + described.path("value").asText().length()
                + parts.mapToInt(DiscordCommandValidator::characters).sum();
    }

    private static int longest(JsonNode described, String key) {
        var translations = described.path(key + "_localizations").valueStream().map(JsonNode::asText);
        return Stream.concat(Stream.of(described.path(key).asText()), translations).mapToInt(String::length).max()
                .orElse(0);
    }
}
