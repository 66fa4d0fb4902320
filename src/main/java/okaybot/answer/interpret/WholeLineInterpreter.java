package okaybot.answer.interpret;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.view.LanguageScript;

/// Finds out what a line means as it is, with whatever is said around the question in it. Thread-safe.
final class WholeLineInterpreter {
    private final CommandRegistry commands;
    private final TextInterpreter texts;
    private final WhoInterpreter who;
    private final ArgumentInterpreter arguments;
    private final MisspeltCommands misspelt;

    WholeLineInterpreter(CommandRegistry commands, LineLabels labels, TextInterpreter texts) {
        this.commands = commands;
        this.texts = texts;
        this.who = new WhoInterpreter(commands, texts);
        this.arguments = new ArgumentInterpreter(labels, texts);
        this.misspelt = new MisspeltCommands(commands, labels);
    }

    Interpretation interpret(CommandLine line, ReaderView reader) {
        return commands.commandOf(line).map(command -> interpretCommand(line, command, reader))
                .orElseGet(() -> interpretText(line, reader));
    }

    private Interpretation interpretCommand(CommandLine line, Command command, ReaderView reader) {
        if (line.argument().isEmpty() || !command.spec().isLookUp()) {
            return new Interpretation.Clear(line);
        }
        return switch (command.spec().role().orElse(CommandRole.LOOK_UP)) {
            case ASK -> texts.interpretQuestion(line, command, reader);
            case WHO -> who.interpret(line, command, reader);
            default -> arguments.interpret(line, command, () -> interpretText(line, reader), reader);
        };
    }

    private Interpretation interpretText(CommandLine line, ReaderView reader) {
        var isQuestion = texts.isQuestion(line.text(), reader.lore());
        var asked = reader.ask(line.text());
        var meant = texts.interpret(line.text(), reader);
        var isClear = meant instanceof Interpretation.Clear
                || (meant instanceof Interpretation.Unclear && line.argument().isEmpty()
                        && !isKoreanQuestion(line, isQuestion));
        return isClear
                ? meant
                : Optional.of(line).filter(_ -> !isQuestion).flatMap(typed -> misspelt.corrected(typed, reader.lore()))
                        .<Interpretation>map(found -> found)
                        .orElseGet(
                                () -> isMisspelt(line, isQuestion) || texts.isAmbiguousTopic(line.text(), reader.lore())
                                        ? meant
                                        : texts.answer(asked, meant, isQuestion));
    }

    /// In Korean, a single word may be a whole question.
    private static boolean isKoreanQuestion(CommandLine line, boolean isQuestion) {
        return isQuestion && LanguageScript.KOREAN.isIn(line.name());
    }

    /// Whether a line looks like that of a command: a single word, or one that begins almost with the name of a command.
    boolean isMisspelt(CommandLine line, boolean isQuestion) {
        return (line.argument().isEmpty() && !isKoreanQuestion(line, isQuestion))
                || (!isQuestion && misspelt.mayBe(line));
    }
}
