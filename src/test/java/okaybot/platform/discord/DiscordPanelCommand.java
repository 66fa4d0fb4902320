package okaybot.platform.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;

/// A panel with a control of each kind. It keeps what is set, and answers a control's own line with that control alone.
final class DiscordPanelCommand extends Command {
    static final int MAX_NUMBER = 999;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    /// @param name of a command whose description is known
    DiscordPanelCommand(String name) {
        super(CommandSpec.named(name).option("what", (typed, _) -> typed, _ -> List.of()).personal().maxLength(2000));
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var words = request.argument().split(" ", 2);
        if (words[0].equals("number") && words.length == 2 && !words[1].matches("\\d{1,3}")) {
            return Answer.ofError("Not a number", "Type a number.", List.of(), line(""), request.locale());
        }
        if (words.length == 2) {
            values.put(words[0], words[1]);
        }
        var controls = Stream.of("page", "switch", "select", "episode", "number", "channel", "text")
                .map(this::control).toList();
        var alone = controls.stream().filter(control -> control.line().equals(request.line())).toList();
        var lacking = request.platformContext().permissionsIn().getOrDefault(value("channel"), List.of()).stream()
                .filter(permission -> !permission.granted()).map(BotPermission::name).toList();
        return new Answer("Panel",
                words.length == 2 ? List.of(Block.ofSentence("Saved. Lacking: " + lacking)) : List.of(),
                List.of(), List.of(), request.line()).withControls(alone.isEmpty() ? controls : alone);
    }

    private CommandLine line(String argument) {
        return new CommandLine(name(), argument);
    }

    private Control control(String key) {
        return new Control("The " + key, "Help for the " + key + ".", value(key), Optional.of("from the server"),
                line(key), input(key));
    }

    private Control.Input input(String key) {
        return switch (key) {
            case "switch" -> new Control.Toggle(value(key).equals("on"), line("switch on"), line("switch off"));
            case "select" -> new Control.Select(options(key, 3));
            case "episode" -> new Control.Episode(options(key, 30));
            case "number" -> new Control.WholeNumber(1, MAX_NUMBER);
            case "channel" -> new Control.Channel();
            case "text" -> new Control.Text(300, true, value(key));
            default -> new Control.Page();
        };
    }

    private List<Control.Option> options(String key, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Control.Option(key + " no. " + i, "", line(key + " " + i),
                value(key).equals(Integer.toString(i)))).toList();
    }
}
