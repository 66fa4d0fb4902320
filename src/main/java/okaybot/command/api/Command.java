package okaybot.command.api;

import okaybot.answer.Answer;
import okaybot.answer.Request;
import okaybot.answer.SpoilerPolicy;
import okaybot.lore.Lore;

/// One thing that people can ask the bot.
///
/// A command about the show answers from the lore alone and does not know who asks: it wraps every spoiler in
/// [okaybot.answer.Span.Covered], and the [SpoilerPolicy] decides which covers are lifted. Anything else that a command
/// needs, such as a clock, is passed to its constructor.
public abstract class Command {
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

    public abstract Answer answer(Request request, Lore lore);
}
