package okaybot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.discord.TestJson;
import okaybot.testing.settings.SettingsPanelDriver;

/// A private message with controls, and somebody who uses them.
final class DiscordPanel implements SettingsPanelDriver {
    private final Supplier<FakeDiscordUser> user;
    private JsonNode message = TestJson.object();
    private String notice = "";

    DiscordPanel(Supplier<FakeDiscordUser> user) {
        this.user = user;
    }

    @Override
    public void open(String line) {
        message = user.get().runSubcommand("settings", "line", "what", line.substring("/settings".length()).strip())
                .awaitResponse().body();
    }

    private void show(SentInteraction interaction) {
        var response = interaction.awaitResponse();
        if (response.replacesOriginal()) {
            message = response.body();
        } else {
            notice = text(response.body());
        }
    }

    @Override
    public String text() {
        return text(message);
    }

    private static String text(JsonNode shown) {
        var texts = Stream.concat(shown.findValuesAsText("content").stream(), shown.findValuesAsText("label").stream());
        return texts.map(text -> text.replace("**", "").replaceFirst("^#+ ", "").replaceAll("\\\\(?=\\p{Punct})", ""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String notice() {
        return notice;
    }

    private Stream<JsonNode> components() {
        return message.path("components").path(0).path("components").valueStream();
    }

    /// The id of the button beside a control's text.
    private Optional<String> buttonOf(String control) {
        return components().filter(part -> part.has("accessory") && isOf(control, part.path("components").path(0)))
                .map(part -> part.at("/accessory/custom_id").asText()).findFirst();
    }

    private static boolean isOf(String control, JsonNode text) {
        return text.path("content").asText().startsWith("**" + control + "**");
    }

    /// The menu below a control's text.
    private Optional<JsonNode> menuOf(String control) {
        return components().dropWhile(part -> !isOf(control, part)).skip(1).findFirst()
                .map(row -> row.path("components").path(0)).filter(menu -> menu.has("custom_id"));
    }

    @Override
    public void choose(String label) {
        show(buttonOf(label).map(id -> user.get().pressButton(id, true))
                .orElseGet(() -> user.get().choose(message, label, true)));
    }

    @Override
    public void choose(String control, String option) {
        var menu = menuOf(control).orElseThrow(() -> new AssertionError("No menu " + control + " in " + message));
        var value = menu.path("options").valueStream().filter(shown -> shown.path("label").asText().equals(option))
                .findFirst().orElseThrow(() -> new AssertionError("No option " + option + " in " + menu));
        show(user.get().select(menu.get("custom_id").asText(), value.get("value").asText(), true));
    }

    @Override
    public void enter(String control, String value) {
        var button = buttonOf(control);
        show(button.isPresent()
                ? user.get().submit(user.get().pressButton(button.get(), true), value)
                : chooseChannel(menuOf(control).orElseThrow(), value));
    }

    private SentInteraction chooseChannel(JsonNode menu, String token) {
        var id = token.substring(token.indexOf(':') + 1);
        var guild = user.get().guildId().orElseThrow();
        var channel = DiscordTestData.channelJson(id, guild, 0, "changed", DiscordTestData.categoryId(guild))
                .put("app_permissions", Long.toString(1 << 10 | 1 << 11));
        return user.get().chooseChannel(menu.get("custom_id").asText(), channel, true);
    }
}
