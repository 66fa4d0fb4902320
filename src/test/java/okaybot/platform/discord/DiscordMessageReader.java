package okaybot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import okaybot.testing.discord.SentInteraction;

/// What can be read off a message.
public final class DiscordMessageReader {
    private DiscordMessageReader() {}

    public static String text(SentInteraction asked) {
        return text(asked.awaitResponse().body());
    }

    public static String text(JsonNode body) {
        return String.join("\n", body.findValuesAsText("content"));
    }

    /// What the button with this label carries.
    public static String customIdOf(JsonNode body, String label) {
        return StreamSupport.stream(body.findParents("custom_id").spliterator(), false)
                .filter(button -> button.path("label").asText().equals(label))
                .map(button -> button.get("custom_id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + body));
    }
}
