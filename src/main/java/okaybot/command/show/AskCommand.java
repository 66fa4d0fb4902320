package okaybot.command.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Completion;
import okaybot.command.trivia.QuoteCommand;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.lore.Named;
import okaybot.search.passage.Passage;
import okaybot.search.passage.PassageFinder;
import okaybot.search.statement.QuestionCard;
import okaybot.search.statement.Statement;
import okaybot.search.statement.StatementCatalog;

/// The few statements that answer a question: `ask moon-gang-tae 1x2y3z`, the id of a subject and the keys of statements. Which
/// ones answer a question in somebody's own words, the answer service finds out before.
public final class AskCommand extends Command {
    private static final String NAME = "ask";
    private static final int MAX_NEAR = 3;
    private static final int MAX_COMPLETIONS = 25;
    private static final int MAX_EXAMPLES = 4;

    private final PassageFinder passages;
    private final Supplier<CommandRegistry> registry;
    private final LoreCache<StatementCatalog> catalogs;

    /// @param passages what articles say
    /// @param commands all, to find the pages that the statements stand on
    public AskCommand(PassageFinder passages, Supplier<List<Command>> commands) {
        var cache = new LoreCache<>(StatementCatalog::of);
        super(CommandSpec.named(NAME).constant().role(CommandRole.ASK).maxLength(CommandSpec.MAX_QUESTION_LENGTH)
                .option(CommandOption.ofText(NAME, "question",
                        (lore, typed, ceiling) -> complete(cache.get(lore), typed, ceiling))));
        this.passages = passages;
        this.registry = CommandRegistry.lazily(commands);
        this.catalogs = cache;
    }

    /// Questions that have an answer which is no spoiler.
    private static List<Completion> complete(StatementCatalog catalog, String typed, int ceiling) {
        var words = typed.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return catalog.statements().stream().filter(statement -> statement.after() <= ceiling)
                .flatMap(statement -> statement.asked().stream())
                .filter(question -> Arrays.stream(words).allMatch(question.toLowerCase(Locale.ROOT)::contains))
                .limit(MAX_COMPLETIONS)
                .map(question -> new Completion(question, question, ""))
                .toList();
    }

    /// Articles are still being read when the bot has just started.
    @Override
    public boolean isConstant(String argument) {
        return super.isConstant(argument) && Passage.idIn(argument).isEmpty();
    }

    /// Only what was found for a question. A question itself is none.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        return Optional.of(typed).filter(text -> Passage.idIn(text).isPresent())
                .or(() -> card(typed, lore).map(QuestionCard::text));
    }

    private Optional<QuestionCard> card(String argument, Lore lore) {
        return QuestionCard.parse(argument, catalogs.get(lore))
                .filter(card -> page(card, lore).isPresent());
    }

    /// The page of the subject, or if the subject is no name, the one where the first statement stands if it is the subject's.
    private Optional<CommandLine> page(QuestionCard card, Lore lore) {
        return Optional.of(card.subject())
                .filter(subject -> subject.equals(card.first().subject()) && lore.named(subject).isEmpty())
                .map(_ -> CommandLine.parse(card.first().page()))
                .or(() -> registry.get().pageOfSubject(card.subject(), lore));
    }

    @Override
    public Optional<CommandLine> pageOf(String argument, Lore lore) {
        return card(argument, lore).map(card -> CommandLine.parse(card.first().page()));
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var passage = Passage.idIn(request.argument());
        if (passage.isPresent()) {
            return new ArticlePage(lore, new CommandLine(NAME, request.argument()))
                    .answer(passages.passage(passage.get()));
        }
        return card(request.argument(), lore).map(card -> answer(card, request, lore)).orElseGet(() -> help(lore));
    }

    private Answer help(Lore lore) {
        var examples = catalogs.get(lore).statements().stream().filter(statement -> statement.after() <= 0)
                .flatMap(statement -> statement.asked().stream().limit(1)).limit(MAX_EXAMPLES)
                .map(example -> new Choice(example, new CommandLine(NAME, example))).toList();
        var messages = ShowMessages.in(lore.locale());
        return Answer.ofSentence(messages.askAnything(), messages.askInOwnWords(), examples, CommandLine.of(NAME),
                lore.locale());
    }

    private Answer answer(QuestionCard card, Request request, Lore lore) {
        var builder = new AnswerBuilder(lore);
        card.statements().forEach(statement -> add(statement, card, builder, lore));
        var line = page(card, lore).orElseThrow();
        var named = lore.named(card.subject());
        var title = named.map(Named::title).orElseGet(() -> titleOf(line, request, lore));
        builder.choice(named.map(Named::name).orElse(title), line.name(), line.argument());
        near(card, lore).forEach(choice -> builder.choice(choice.label(), choice.line().name(),
                choice.line().argument()));
        return builder.build(title, new CommandLine(NAME, card.text()));
    }

    private String titleOf(CommandLine page, Request request, Lore lore) {
        return registry.get().find(page.name()).orElseThrow().answer(request.withLine(page), lore).title();
    }

    /// The other pages that the statements are about. A statement that may be a spoiler leads to none.
    private List<Choice> near(QuestionCard card, Lore lore) {
        var choices = new ArrayList<Choice>();
        card.statements().stream().filter(Statement::isOpen)
                .flatMap(statement -> Stream.of(statement.reference(), statement.subject(), statement.speaker()))
                .filter(id -> !id.equals(card.subject())).distinct().limit(MAX_NEAR)
                .forEach(id -> lore.named(id).flatMap(named -> registry.get().pageOf(id, lore)
                        .map(page -> new Choice(named.name(), page))).ifPresent(choices::add));
        return choices;
    }

    /// Who plays whom, by the name if several are asked for.
    private static String roleLabel(Statement statement, String label, QuestionCard card, Lore lore) {
        return card.statements().stream().map(Statement::subject).distinct().count() == 1
                ? label
                : lore.named(statement.subject()).map(Named::title).orElse(label);
    }

    private static void add(Statement statement, QuestionCard card, AnswerBuilder builder, Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        switch (statement.kind()) {
            case CASTING -> builder.fact(roleLabel(statement, messages.playedBy(), card, lore), statement.claims());
            case PLAYS -> builder.fact(roleLabel(statement, messages.plays(), card, lore), statement.claims());
            case QUOTATION -> lore.quotations().stream()
                    .filter(quotation -> quotation.id().equals(statement.reference()))
                    .forEach(quotation -> QuoteCommand.add(quotation, builder, lore));
            case EVENT -> lore.secondSeason().timeline().stream()
                    .filter(event -> event.claims().equals(statement.claims()))
                    .forEach(event -> builder.fact(DateFormatter.of(lore).date(event), event.claims()));
            case DISPUTE -> builder.dispute(lore.dispute(statement.reference()));
            case SOURCE -> SourcesCommand.add(statement, builder, lore);
            case FACT, HONOUR, STATUS, SEASON, ABOUT, PLOT, THEME, RELATION, MUTUAL -> {
                if (statement.label().isEmpty()) {
                    builder.paragraph(statement.claims());
                } else {
                    builder.fact(statement.label(), statement.claims());
                }
            }
        }
    }
}
