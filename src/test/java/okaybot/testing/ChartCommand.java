package okaybot.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Illustration;
import okaybot.answer.Picture;
import okaybot.answer.PictureTheme;
import okaybot.answer.Request;
import okaybot.command.Commands;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.lore.Lore;

/// A command whose answers are pictures: `chart short`, `chart long`, `chart spoiler`, and `chart card`, where the picture is
/// behind a button.
public final class ChartCommand extends Command {
    /// One pixel.
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                    + "YPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    private final UnaryOperator<byte[]> drawing;

    /// @param drawing is given the picture and returns it; may take long, or throw an exception
    public ChartCommand(UnaryOperator<byte[]> drawing) {
        this("chart", drawing);
    }

    /// @param name of a command whose description is known
    public ChartCommand(String name, UnaryOperator<byte[]> drawing) {
        super(CommandSpec.named(name)
                .option(new CommandOption<>("of", _ -> "Which one", (typed, _) -> "No chart", ChartCommand::charts)));
        this.drawing = drawing;
    }

    /// The same chat, with this command in place of the one with its name.
    public TestChat addedTo(TestChat chat) {
        var commands = Stream.concat(
                Commands.all(chat.context()).stream().filter(command -> !command.name().equals(name())),
                Stream.of(this)).toList();
        return new TestChat(TestChat.service(chat::lore, commands, chat.context()), chat.context(), chat.lore(),
                chat.store(), chat.viewer(), chat.place(), chat.platformContext(), chat.locale());
    }

    private static List<Keyword> charts(Lore lore) {
        return Stream.of("short", "long", "spoiler", "card", "plain").map(id -> Keyword.of(id, id))
                .toList();
    }

    /// The file of a picture: a PNG with what it shows behind it.
    public static byte[] png(String shown) {
        var words = shown.getBytes(StandardCharsets.UTF_8);
        var file = Arrays.copyOf(PNG, PNG.length + words.length);
        System.arraycopy(words, 0, file, PNG.length, words.length);
        return file;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (spec().option().filter(option -> option.containsId(lore, request.argument())).isEmpty()) {
            return Answer.ofError("No chart", "There is none.", List.of(), request.line(), lore.locale());
        }
        var builder = new AnswerBuilder(lore);
        builder.text(request.argument().equals("long") ? "words ".repeat(150) : "A few words.");
        if (request.argument().equals("spoiler")) {
            builder.items(lore.plot().ending());
        }
        return builder.choice("Next", name(), "short").choice("Plain", name(), "plain").build("Chart",
                new CommandLine(name(), request.argument()));
    }

    @Override
    public Optional<Illustration> illustration(String argument, Lore lore, int ceiling) {
        return argument.equals("plain")
                ? Optional.empty()
                : Optional.of(
                        new Illustration(!argument.equals("card"), "Card", theme -> picture(argument, ceiling, theme)));
    }

    private Picture picture(String argument, int ceiling, PictureTheme theme) {
        var shown = argument + " up to " + Math.min(ceiling, 16) + " " + theme;
        return new Picture(shown, "chart.png", "Chart: " + shown, false, () -> drawing.apply(png(shown)));
    }
}
