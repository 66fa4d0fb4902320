package okaybot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import okaybot.testing.discord.SentInteraction;

/// Reads texts and buttons from sent messages.
public final class DiscordMessageReader {
    private DiscordMessageReader() {}

    public static String text(SentInteraction interaction) {
        return text(interaction.awaitResponse().body());
    }

    public static String text(JsonNode body) {
        return String.join("\n", body.findValuesAsText("content"));
    }

    /// The custom id of the button with this label.
    public static String customIdOf(JsonNode body, String label) {
        return StreamSupport.stream(body.findParents("custom_id").spliterator(), false)
                .filter(button -> button.path("label").asText().equals(label))
                .map(button -> button.get("custom_id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + body));
    }
}
