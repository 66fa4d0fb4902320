package okaybot.answer.interpret;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lore;

/// Lines that begin with the misspelt name of a command. Thread-safe.
record MisspeltCommands(CommandRegistry commands, LineLabels labels) {
    /// Of a name that is compared with those of commands.
    private static final int MIN_LETTERS = 4;

    /// Whether a line may be one.
    boolean mayBe(CommandLine line) {
        return line.name().length() >= MIN_LETTERS && !commands.similar(line.name()).isEmpty();
    }

    /// The line with the right name, if there is only one like it; empty if it takes another argument.
    Optional<Interpretation.Clear> corrected(CommandLine line, Lore lore) {
        return commands.findMisspelt(line.name()).filter(command -> command.spec().isLookUp())
                .flatMap(command -> line.argument().isEmpty()
                        ? Optional.of(CommandLine.of(command.name()))
                        : command.argument(line.argument(), lore).map(id -> new CommandLine(command.name(), id)))
                .map(meant -> new Interpretation.Clear(meant, labels.note(line.text(), meant, lore)));
    }
}
