package okaybot.command.show;

import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.LookupCommand;
import okaybot.command.trivia.QuoteCommand;
import okaybot.lore.Lore;

/// Awards, nominations, lists and reviews.
public final class AcclaimCommand extends LookupCommand<Keyword> {
    private static final String NAME = "acclaim";

    public AcclaimCommand() {
        super(CommandSpec.named(NAME).constant(), CommandOption.of(NAME, "part",
                (typed, locale) -> ShowMessages.in(locale).unknownHonour(typed), lore -> more(lore).stream().toList()));
    }

    private static Optional<Keyword> more(Lore lore) {
        return honours(lore).more(ShowMessages.in(lore.locale()).moreHonours());
    }

    private static SplitList honours(Lore lore) {
        return SplitList.of(lore.honours().stream()
                .map(honour -> new SplitList.Entry(honour.from(), honour.from(), honour.claims())).toList());
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore);
        SplitList.addFacts(builder, honours(lore).beginning());
        more(lore).ifPresent(more -> builder.choice(more.title(), NAME, more.id()));
        return builder.choice(messages.quotation(), QuoteCommand.NAME, "")
                .build(messages.acclaimOf(lore.show().title()), CommandLine.of(NAME));
    }

    @Override
    protected Answer page(Keyword more, Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore);
        SplitList.addFacts(builder, honours(lore).rest());
        return builder.choice(messages.allHonours(), NAME, "")
                .build(messages.acclaimOf(lore.show().title()), new CommandLine(NAME, more.id()));
    }
}
