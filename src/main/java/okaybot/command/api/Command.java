package okaybot.command.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Illustration;
import okaybot.answer.Request;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.command.context.Cooldown;
import okaybot.lore.Lore;

/// One thing that people can ask the bot.
///
/// A command about the show answers from the lore alone and does not know who asks: it wraps every spoiler in
/// [okaybot.answer.Span.Covered], and the [SpoilerPolicy] decides which covers are lifted. Anything else that a command
/// needs, such as a clock, is passed to its constructor.
public abstract class Command {
    /// What a line costs that reads or writes many rows of the database, see [#cost].
    public static final int HIGH_COST = 5;

    private final CommandSpec spec;

    protected Command(CommandSpec spec) {
        this.spec = spec;
    }

    /// The command's name, option and traits.
    public final CommandSpec spec() {
        return spec;
    }

    public final String name() {
        return spec.name();
    }

    /// What answering a line costs the bot, if the command is personal. Each person may spend [Cooldown#MAX_COST] a minute on it,
    /// admins too. Other commands cost nothing here; the cooldown of a place limits how often fans ask them.
    public int cost(String argument) {
        return 1;
    }

    /// Whether the argument is a text that an admin writes for others to read, so that it says nothing about the admin.
    public boolean isTextForOthers(String argument) {
        return false;
    }

    /// Whether a button with this argument may stand below a post that everyone reads: it does something for whoever presses it, and
    /// nothing else.
    public boolean isForEveryone(String argument) {
        return argument.isEmpty();
    }

    /// Whether the answer to an argument depends on nothing but the lore.
    public boolean isConstant(String argument) {
        return spec.isConstant();
    }

    /// What is typed after the command, in the form that buttons and links carry; empty if it names nothing, or several things.
    public Optional<String> argument(String typed, Lore lore) {
        return spec.option().flatMap(option -> option.idOf(lore, typed));
    }

    /// The page of another command of which the answer shows a part; empty if it shows none. Where that command is switched off, so
    /// is this answer.
    public Optional<CommandLine> pageOf(String argument, Lore lore) {
        return Optional.empty();
    }

    /// How the answer to an argument can be shown as a picture; empty if it cannot.
    ///
    /// @param argument in the form that buttons and links carry
    /// @param lore what the readers may know of
    /// @param ceiling the last episode whose events the picture may show
    public Optional<Illustration> illustration(String argument, Lore lore, int ceiling) {
        return Optional.empty();
    }

    /// The parts of the command whose values can be typed one by one, on platforms that offer this; at most 25. Empty if it is only
    /// typed as a line.
    public List<Subcommand> subcommands(Lore lore) {
        return List.of();
    }

    /// The lines of which one is posted when somebody has scheduled this command: for a command that answers by chance, one for each
    /// of its answers. None if there is nothing to post on that day.
    ///
    /// @param day in the time zone of the schedule
    /// @param lore what the readers may know of
    public List<CommandLine> linesToPost(String argument, LocalDate day, Lore lore) {
        return List.of(new CommandLine(name(), argument));
    }

    public abstract Answer answer(Request request, Lore lore);
}
