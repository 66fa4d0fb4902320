package okaybot.command.show;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;

/// Awards, nominations, lists and reviews.
public final class AcclaimCommand extends Command {
    private static final String NAME = "acclaim";

    public AcclaimCommand() {
        super(CommandSpec.named(NAME).constant());
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore);
        lore.honours().forEach(honour -> builder.fact(honour.from(), honour.claims()));
        builder.choice(messages.quotation(), QuoteCommand.NAME, "");
        return builder.build(messages.acclaimOf(lore.show().title()), CommandLine.of(NAME));
    }
}
