package okaybot.screenshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import okaybot.answer.PictureTheme;
import okaybot.picture.draw.Canvas;

/// Draws a command on Discord and the message with which the bot has answered it.
///
/// @see <a href="https://docs.discord.com/developers/components/reference">Components</a>
record DiscordScreenshot(DiscordColors colors, DiscordMarkdown markdown) {
    private static final double WIDTH = 500;
    private static final double MARGIN = 16;
    private static final double AVATAR = 36;
    private static final double CONTAINER = WIDTH - 2 * MARGIN - AVATAR - 12;
    private static final double PADDING = 15;
    private static final double INNER = CONTAINER - 2 * PADDING;
    private static final double BUTTON = 32;

    static byte[] png(String typed, JsonNode message, PictureTheme theme) {
        var colors = DiscordColors.of(theme);
        return new DiscordScreenshot(colors, new DiscordMarkdown(colors)).png(typed, message);
    }

    private byte[] png(String typed, JsonNode message) {
        var body = new Stack(List.of(
                TextFlow.of(typed, TextLook.of(12.5, colors.muted()), CONTAINER),
                TextFlow.of("Okaybot", TextLook.bold(15, colors.ink()), CONTAINER),
                new Stack(components(message, CONTAINER), 8)), 3);
        var avatar = Panel.centered(TextFlow.of("O", TextLook.bold(18, Color.WHITE), AVATAR), AVATAR, AVATAR,
                AVATAR / 2, new Color(0x7b3b6e));
        return Canvas.png(WIDTH, body.height() + 2 * MARGIN, colors.background(), graphics -> {
            avatar.draw(graphics, MARGIN, MARGIN);
            body.draw(graphics, MARGIN + AVATAR + 12, MARGIN);
        });
    }

    private List<Figure> components(JsonNode parent, double width) {
        return parent.get("components").valueStream().map(child -> component(child, width)).toList();
    }

    private Figure component(JsonNode component, double width) {
        return switch (component.get("type").asInt()) {
            case 1 -> Row.wrapped(components(component, width), 8, width);
            case 2 -> button(component);
            case 3, 5, 6, 8 -> menu(component, width);
            case 9 -> section(component, width);
            case 10 -> TextFlow.of(markdown.parse(component.get("content").asText()), width);
            case 14 -> new Divider(width, colors.faint());
            case 17 -> container(component);
            default -> throw new IllegalArgumentException("Not drawn: " + component);
        };
    }

    private Figure container(JsonNode component) {
        var panel = Panel.around(new Stack(components(component, INNER), 9), PADDING, 8, colors.container())
                .wide(CONTAINER);
        return Optional.ofNullable(component.get("accent_color"))
                .map(color -> panel.withEdge(new Color(color.asInt()))).orElse(panel);
    }

    private Figure section(JsonNode component, double width) {
        var accessory = component(component.get("accessory"), width);
        var room = width - accessory.width() - 12;
        var text = new Stack(components(component, room), 4);
        return new Row(List.of(new Panel(text, room, text.height(), 0, 0, 0, colors.container(), Optional.empty()),
                accessory), 12);
    }

    private Figure button(JsonNode button) {
        var style = button.get("style").asInt();
        var ground = switch (style) {
            case 1 -> DiscordColors.PRIMARY;
            case 3 -> DiscordColors.SUCCESS;
            case 4 -> DiscordColors.DANGER;
            default -> colors.button();
        };
        var ink = ground.equals(colors.button()) ? colors.ink() : Color.WHITE;
        var label = TextFlow.of(button.get("label").asText(), TextLook.bold(13.5, ink), INNER);
        return Panel.centered(label, label.width() + 26, BUTTON, 7, ground);
    }

    private Figure menu(JsonNode menu, double width) {
        var chosen = menu.path("options").valueStream().filter(option -> option.path("default").asBoolean())
                .findFirst().map(option -> option.get("label"));
        var text = TextFlow.of(chosen.orElseGet(() -> menu.get("placeholder")).asText(),
                TextLook.of(14.5, chosen.isPresent() ? colors.ink() : colors.muted()), width);
        return new MenuField(Panel.around(text, 9, 7, colors.background()).wide(width), colors.muted());
    }
}
