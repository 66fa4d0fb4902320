package okaybot.command.show;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;

/// Facts about the show: titles, network, dates, makers, where to watch.
public final class ShowCommand extends Command {
    private static final String NAME = "show";

    public ShowCommand() {
        super(CommandSpec.named(NAME).constant());
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var show = lore.show();
        var messages = ShowMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore);
        show.facts().forEach(fact -> builder.fact(fact.label(), fact.claims()));
        builder.choice(messages.premise(), PlotCommand.NAME, "");
        builder.choice(messages.cast(), "cast", "");
        return builder.build(show.original().map(original -> show.title() + " · " + original).orElse(show.title()),
                CommandLine.of(NAME));
    }
}
