package okaybot.answer.interpret;

import java.util.Optional;
import java.util.function.Supplier;
import okaybot.answer.CommandLine;
import okaybot.command.api.Command;
import okaybot.lore.Lore;

/// Finds what is meant by what stands behind the name of a command: `gang tae` in `/cast gang tae`. Thread-safe.
final class ArgumentInterpreter {
    private final LineLabels labels;
    private final TextInterpreter texts;

    ArgumentInterpreter(LineLabels labels, TextInterpreter texts) {
        this.labels = labels;
        this.texts = texts;
    }

    /// What a line of a command means, with what stands behind the name of the command.
    ///
    /// @param text what the whole line means as a text
    Interpretation interpret(CommandLine line, Command command, Supplier<Interpretation> text, ReaderView reader) {
        var argument = command.argument(line.argument(), reader.lore());
        if (argument.isPresent() && !isMoreLikelySilent(line, command, reader.lore())) {
            var meant = new CommandLine(line.name(), argument.get());
            return new Interpretation.Clear(meant, labels.noteOnArgument(line.argument(), meant, reader.lore()));
        }
        if (texts.index(reader.lore()).topics().isIgnored(line.argument())) {
            return new Interpretation.Clear(CommandLine.of(line.name()));
        }
        if (command.spec().option().isEmpty()
                && text.get() instanceof Interpretation.Clear clear) {
            // Such as `start date`, as nothing can stand behind the name of the command.
            return clear;
        }
        return command.spec().option().filter(names -> names.isAmbiguous(reader.lore(), line.argument())).isEmpty()
                && texts.interpretArgument(line, reader) instanceof Interpretation.Clear clear
                        ? withNote(clear, line, reader.lore())
                        : new Interpretation.Clear(line);
    }

    private Interpretation withNote(Interpretation.Clear clear, CommandLine line, Lore lore) {
        return clear.withNote(clear.note().or(() -> clear.opening().isPresent() || texts.isPart(clear.line())
                ? Optional.empty()
                : labels.note(line.text(), clear.line(), lore)));
    }

    /// Whether a name was found only by a mistake, but a word is known on which the sources are silent: for `Moon-young's
    /// father`, her mother must not be the answer.
    private boolean isMoreLikelySilent(CommandLine line, Command command, Lore lore) {
        return command.spec().option().flatMap(option -> option.preciseIdOf(lore, line.argument())).isEmpty()
                && texts.index(lore).isSilent(line.argument());
    }
}
