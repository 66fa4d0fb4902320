package okaybot.platform.discord.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.testing.discord.TestJson;

/// What somebody sees on Discord, as text: `[a button]`, `▾ a menu`, `▁ an input`.
public final class DiscordScreen {
    private static final String USER = "80351110224678912";

    private DiscordScreen() {}

    /// The first message of an answer.
    public static String message(Answer answer) {
        var message = TestJson
                .parse(new AnswerRenderer(new CommandMentions()).render(answer).pages().getFirst().toJson(USER, true));
        return lines(message.at("/components/0"));
    }

    /// The form in which the only control of an answer is set.
    public static String form(Answer answer) {
        var pressed = CustomId.ofForm(USER, answer.controls().getFirst().line());
        var form = TestJson.parse(ControlModal.of(answer, pressed).orElseThrow());
        return form.get("title").asText() + "\n" + lines(form) + "\n[Cancel] [Submit]";
    }

    private static String lines(JsonNode parent) {
        return parent.path("components").valueStream().map(DiscordScreen::line).collect(Collectors.joining("\n"));
    }

    private static String line(JsonNode component) {
        return switch (component.get("type").asInt()) {
            case 1 -> component.path("components").valueStream().map(DiscordScreen::line)
                    .collect(Collectors.joining(" "));
            case 2 -> "[" + component.get("label").asText() + "]";
            case 3, 8 ->
                "▾ " + component.path("options").valueStream().filter(option -> option.path("default").asBoolean())
                        .findFirst().map(option -> option.get("label")).orElse(component.get("placeholder")).asText();
            case 4 -> "▁ " + component.path("value").asText();
            case 9 -> lines(component) + "  " + line(component.get("accessory"));
            case 10 -> plain(component.get("content").asText());
            case 14 -> "───";
            case 18 -> component.get("label").asText() + "\n" + line(component.get("component")) + "\n"
                    + component.path("description").asText();
            default -> throw new AssertionError(component);
        };
    }

    private static String plain(String markdown) {
        return markdown.replace("**", "").replaceAll("(?m)^(#+|-#) ", "").replaceAll("\\\\(?=\\p{Punct})", "");
    }
}
