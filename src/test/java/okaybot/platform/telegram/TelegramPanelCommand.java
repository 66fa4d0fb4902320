package okaybot.platform.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.answer.Request;
import okaybot.command.Commands;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;
import okaybot.testing.TestChat;

/// Stands in for the command of the same name. It has a control of each kind, and keeps the values of each place in memory.
final class TelegramPanelCommand extends Command {
    private static final String NAME = "settings";
    /// By place and control, such as `telegram/chat:-1 limit`.
    final Map<String, String> values = new ConcurrentHashMap<>();

    TelegramPanelCommand() {
        super(CommandSpec.named(NAME).option("what", (typed, _) -> typed, _ -> List.of()).personal().forAdmins());
    }

    /// A chat whose bot has this command too.
    TestChat addedTo(TestChat chat) {
        var commands = Stream.concat(
                Commands.all(chat.context()).stream().filter(command -> !command.name().equals(NAME)),
                Stream.of(this)).toList();
        return new TestChat(TestChat.service(chat::lore, commands, chat.context()), chat.context(), chat.lore(),
                chat.store(), chat.viewer(), chat.place(), chat.platformContext(), chat.locale());
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (!request.viewer().admin()) {
            return Answer.ofError("That is for admins", "Only admins can.", List.of(), request.line(), Locale.ENGLISH);
        }
        var words = request.argument().split(" ", 2);
        if (words.length == 2) {
            values.put(request.place().path() + " " + words[0], words[1]);
        }
        var controls = controls(request.place().path());
        var shown = controls.stream().filter(control -> words.length == 1
                && control.line().argument().equals(words[0])).toList();
        return Answer.ofSentence(words.length == 2 ? "Saved" : "Panel", "What you can set.",
                List.of(new Choice("Back", CommandLine.of(NAME))), request.line(), Locale.ENGLISH)
                .withControls(shown.isEmpty() ? controls : shown);
    }

    private List<Control> controls(String place) {
        var episodes = IntStream.rangeClosed(1, 16)
                .mapToObj(i -> new Option("" + i, "", line("episode " + i), value(place, "episode").equals("" + i)))
                .toList();
        return List.of(control(place, "limit", new Control.WholeNumber(1, 60)),
                control(place, "episode", new Control.Episode(episodes)),
                control(place, "counted", new Control.Toggle(value(place, "counted").equals("on"),
                        line("counted on"), line("counted off"))),
                control(place, "where", new Control.Channel()),
                control(place, "text", new Control.Text(300, true, value(place, "text"))));
    }

    private Control control(String place, String name, Control.Input input) {
        return new Control("The " + name, "It is a test.", value(place, name), Optional.of("from the test"),
                line(name), input);
    }

    private String value(String place, String name) {
        return values.getOrDefault(place + " " + name, "");
    }

    private static CommandLine line(String argument) {
        return new CommandLine(NAME, argument);
    }
}
