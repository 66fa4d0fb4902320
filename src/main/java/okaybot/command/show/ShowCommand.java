package okaybot.command.show;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;

/// The show's particulars: titles, network, dates, makers, where to watch.
public final class ShowCommand implements Command {
    private static final String NAME = "show";
    private final CommandSpec spec = CommandSpec.named(NAME).constant();

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var show = lore.show();
        var sheet = new AnswerBuilder(lore);
        show.facts().forEach(fact -> sheet.fact(fact.label(), fact.claims()));
        sheet.choice("What it is about", PlotCommand.NAME, "");
        sheet.choice("The cast", "cast", "");
        return sheet.build(show.original().map(original -> show.title() + " · " + original).orElse(show.title()),
                CommandLine.of(NAME));
    }
}
