package okaybot.command.show;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;

/// Awards, nominations, lists and reviews.
public final class AcclaimCommand implements Command {
    private static final String NAME = "acclaim";
    private final CommandSpec spec = CommandSpec.named(NAME).constant();

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var sheet = new AnswerBuilder(lore);
        lore.honours().forEach(honour -> sheet.fact(honour.from(), honour.claims()));
        sheet.choice("A quotation", QuoteCommand.NAME, "");
        return sheet.build("How " + lore.show().title() + " was received", CommandLine.of(NAME));
    }
}
