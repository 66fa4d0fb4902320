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
import okaybot.lore.Lore;

/// Facts about the show: titles, network, dates, makers, where to watch.
public final class ShowCommand extends LookupCommand<Keyword> {
    private static final String NAME = "show";

    public ShowCommand() {
        super(CommandSpec.named(NAME).constant(), CommandOption.of(NAME, "part",
                (typed, locale) -> ShowMessages.in(locale).unknownFact(typed), lore -> more(lore).stream().toList()));
    }

    private static Optional<Keyword> more(Lore lore) {
        return facts(lore).more(ShowMessages.in(lore.locale()).moreFacts());
    }

    private static SplitList facts(Lore lore) {
        return SplitList.of(lore.show().facts().stream()
                .map(fact -> new SplitList.Entry(fact.label(), fact.label(), fact.claims())).toList());
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore);
        SplitList.addFacts(builder, facts(lore).beginning());
        more(lore).ifPresent(more -> builder.choice(more.title(), NAME, more.id()));
        return builder.choice(messages.premise(), PlotCommand.NAME, "")
                .choice(messages.cast(), "cast", "")
                .build(title(lore), CommandLine.of(NAME));
    }

    @Override
    protected Answer page(Keyword more, Lore lore) {
        var builder = new AnswerBuilder(lore);
        SplitList.addFacts(builder, facts(lore).rest());
        return builder.choice(ShowMessages.in(lore.locale()).allFacts(), NAME, "")
                .build(title(lore), new CommandLine(NAME, more.id()));
    }

    private static String title(Lore lore) {
        var show = lore.show();
        return show.original().map(original -> show.title() + " · " + original).orElse(show.title());
    }
}
