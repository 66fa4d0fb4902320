package okaybot.command.api;

import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.lore.Lore;
import okaybot.lore.Named;

/// A command that answers with an overview, or with a page about the one thing that its argument names.
public abstract class LookupCommand<T extends Named> extends Command {
    private final CommandOption<T> option;

    /// @param option what can be looked up
    protected LookupCommand(CommandSpec spec, CommandOption<T> option) {
        super(spec.option(option));
        this.option = option;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return request.argument().isEmpty()
                ? overview(request, lore)
                : option.answer(argument(request.argument(), lore).map(id -> withArgument(request, id)).orElse(request),
                        lore, thing -> page(thing, lore));
    }

    private static Request withArgument(Request request, String id) {
        return request.withLine(new CommandLine(request.line().name(), id));
    }

    /// The answer to the command without an argument.
    protected abstract Answer overview(Request request, Lore lore);

    /// The answer about one thing.
    protected abstract Answer page(T thing, Lore lore);
}
