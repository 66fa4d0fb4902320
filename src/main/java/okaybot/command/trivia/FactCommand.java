package okaybot.command.trivia;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.lore.Named;

/// A statement about the show that is no spoiler for anybody, at random or about a topic.
public final class FactCommand extends Command {
    private static final String NAME = "fact";
    private final CommandOption<Named> about;
    private final ShuffledDeck<FanFact> deck;
    private final LoreCache<List<FanFact>> facts;

    public FactCommand(RandomGenerator random) {
        var all = new LoreCache<>(FanFact::all);
        var topic = CommandOption.of(NAME, "about", (typed, locale) -> FactMessages.in(locale).unknown(typed),
                FactCommand::topics)
                .offering((named, lore) -> all.get(lore).stream().anyMatch(fact -> fact.isAbout(named.id())));
        super(CommandSpec.named(NAME).group(CommandGroup.SHOW).option(topic));
        this.about = topic;
        this.deck = new ShuffledDeck<>(random);
        this.facts = all;
    }

    private static List<Named> topics(Lore lore) {
        return Stream.of(lore.roles(), lore.people(), lore.themes()).<Named>flatMap(List::stream).toList();
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (request.argument().isEmpty()) {
            return next(request, "", facts.get(lore), lore);
        }
        return fact(request.argument(), lore).map(fact -> page(fact, "", lore))
                .orElseGet(() -> about.answer(request, lore,
                        topic -> next(request, topic.id(), about(topic.id(), lore), lore)));
    }

    /// A topic, or the id of a fact.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        return fact(typed, lore).map(FanFact::id).or(() -> super.argument(typed, lore));
    }

    /// The single facts.
    @Override
    public List<CommandLine> linesToPost(String argument, LocalDate day, Lore lore) {
        var chosen = argument.isEmpty()
                ? facts.get(lore)
                : fact(argument, lore).map(List::of)
                        .orElseGet(() -> about.idOf(lore, argument).map(id -> about(id, lore)).orElse(List.of()));
        return chosen.stream().map(fact -> new CommandLine(NAME, fact.id())).toList();
    }

    private Optional<FanFact> fact(String id, Lore lore) {
        return facts.get(lore).stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    private List<FanFact> about(String topic, Lore lore) {
        return facts.get(lore).stream().filter(fact -> fact.isAbout(topic)).toList();
    }

    private Answer next(Request request, String topic, List<FanFact> chosen, Lore lore) {
        return chosen.isEmpty()
                ? new AnswerBuilder(lore).choice(FactMessages.in(lore.locale()).another(), NAME, "")
                        .build(FactMessages.in(lore.locale()).none(), request.line())
                : page(deck.next(request.viewer().id(), topic, chosen), topic, lore);
    }

    private static Answer page(FanFact fact, String topic, Lore lore) {
        return new AnswerBuilder(lore).paragraph(fact.claims())
                .choice(FactMessages.in(lore.locale()).another(), NAME, topic)
                .choice(FactMessages.in(lore.locale()).more(), fact.page().name(), fact.page().argument())
                .build(fact.title(), new CommandLine(NAME, fact.id()));
    }
}
