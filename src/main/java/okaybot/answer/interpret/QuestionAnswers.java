package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;
import okaybot.search.engine.AskedText;
import okaybot.search.source.Attribution;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.QuestionCard;
import okaybot.search.statement.Statement;
import okaybot.search.talk.AttributionReader;

/// Finds the line that answers a question in somebody's own words. Thread-safe; keeps nothing of what is asked.
final class QuestionAnswers {
    /// Of a text that is a sentence, and no name.
    private static final int MIN_WORDS = 4;

    private final CommandRegistry commands;
    private final LineLabels labels;

    QuestionAnswers(CommandRegistry commands, LineLabels labels) {
        this.commands = commands;
        this.labels = labels;
    }

    /// The part of a page that answers a question, or that nothing does; empty if the whole page does.
    Optional<Interpretation> answerWithin(CommandLine page, AskedText asked) {
        return asked.answerWithin(page.text())
                .flatMap(answer -> answer.isFound()
                        ? part(page, answer, asked.lore().locale())
                        : Optional.of(shown(answer, List.of(), asked.lore())));
    }

    private Optional<Interpretation> part(CommandLine page, QuestionAnswer answer, Locale locale) {
        return answer.statements().isEmpty()
                ? Optional.of(clear(page, answer.verdict(), locale))
                : found(answer, locale).map(clear -> clear);
    }

    /// An answer that was found; empty if there is none.
    Optional<Interpretation> clear(Optional<QuestionAnswer> answer, AskedText asked) {
        return answer.flatMap(found -> found(found, asked.lore().locale()).map(clear -> clear));
    }

    /// Who somebody is, of whom the sources do not say what is asked; empty if that is no question about somebody.
    Optional<Interpretation> introduced(Interpretation.Clear silent, AskedText asked) {
        return asked.introduce(silent.line().argument())
                .flatMap(answer -> found(answer, asked.lore().locale()))
                .map(card -> new Interpretation.Clear(card.line(), silent.note(), Optional.empty(), silent.verdict()));
    }

    /// The answer to a question who says something; empty if nobody does, or if somebody is quoted with it.
    ///
    /// @param isSilent whether the sources are silent on a word of it
    Optional<Interpretation> attributed(AttributionReader.Claim claim, boolean isSilent, AskedText asked,
            ReaderView reader) {
        var isKnown = asked.answerAsked().isPresent() || (!claim.isByText()
                && (asked.answerQuoted().isPresent() || asked.answer().answer().hasSpeaker()));
        return isKnown
                ? Optional.empty()
                : reader.ask(claim.text()).attribute()
                        .filter(found -> claim.isByText() || !found.answer().hasSpeaker())
                        .filter(found -> !isSilent || found.isDisputed())
                        .flatMap(found -> saidBy(found, asked.lore()));
    }

    /// What the sources tell about a point on which nothing shows that they disagree; empty if it is not certain what that is.
    Optional<Interpretation> agreed(AskedText point) {
        return point.attribute()
                .filter(found -> found.answer().isSure() && !found.sources().isEmpty())
                .flatMap(found -> saidBy(found, point.lore()));
    }

    private Optional<Interpretation> saidBy(Attribution found, Lore lore) {
        return found(found.answer(), lore.locale()).map(clear -> saidBy(found, clear, lore));
    }

    private static Interpretation.Clear saidBy(Attribution found, Interpretation.Clear clear, Lore lore) {
        var names = found.sources().stream().map(id -> lore.source(id).name()).toList();
        return names.isEmpty()
                ? clear
                : new Interpretation.Clear(clear.line(), clear.note(), Optional.of(
                        QuestionMessages.in(lore.locale()).saidBy(String.join(", ", names), names.size())),
                        Verdict.ANSWER);
    }

    /// The answer from everything to a text of which no page was found.
    ///
    /// @param meant what else it may mean
    /// @param isQuestion whether it is one for sure, and not, for instance, a misspelt name
    Interpretation answer(AskedText asked, Interpretation meant, boolean isQuestion) {
        var lore = asked.lore();
        var answered = asked.answer();
        var question = answered.question();
        var answer = answered.answer();
        return switch (meant) {
            case Interpretation.Unclear(var choices, var isAmbiguous) when choices.stream().anyMatch(this::isPersonal)
                    && !(answer.isFound() && isQuestion
                            && (!question.mentions().isEmpty() || (answer.isCertain() && !isAmbiguous))) ->
                meant;
            case Interpretation.Unclear(_, var isAmbiguous) when isAmbiguous
                    ? (answer.isSure() && (isQuestion || answer.verdict().isFirm()))
                            || (answer.isFound() && isQuestion && question.isSpecific())
                    : answer.isFound() ->
                shown(answer, List.of(), lore);
            case Interpretation.Unclear(var choices, _) when choices.size() == 1 && isQuestion
                    && !question.hasWords() && !(question.asksForRoleOrAward() && answer.isCertain())
                    && !asked.expectsAny() ->
                new Interpretation.Clear(choices.getFirst().line());
            case Interpretation.Unclear(var choices, var isAmbiguous) ->
                theme(choices, lore).filter(_ -> !answer.isCertain())
                        .<Interpretation>map(Interpretation.Clear::new)
                        .or(() -> Optional.of(answer).filter(_ -> isQuestion && !isAmbiguous
                                && (answer.isCertain() || (!answer.statements().isEmpty()
                                        && (choices.size() == 1 || question.mentions().size() > 1))))
                                .map(found -> shown(found, choices, lore)))
                        .or(() -> only(choices, asked).filter(_ -> !isAmbiguous && !answer.isCertain()))
                        .orElse(meant);
            default -> isQuestion || answer.isFound() ? shown(answer, List.of(), lore) : meant;
        };
    }

    /// The only choice for a text of several words, in which nothing else was found: it is no name with a typing mistake.
    private static Optional<Interpretation> only(List<Choice> choices, AskedText asked) {
        return choices.size() == 1 && asked.text().strip().split("\\s+").length >= MIN_WORDS && !asked.expectsAny()
                ? Optional.of(new Interpretation.Clear(choices.getFirst().line()))
                : Optional.empty();
    }

    /// @param choices what may help if nothing was found
    private Interpretation shown(QuestionAnswer answer, List<Choice> choices, Lore lore) {
        var found = Optional.of(answer).filter(some -> !some.statements().isEmpty())
                .flatMap(some -> found(some, lore.locale()));
        return found.filter(_ -> answer.isFound()).<Interpretation>map(clear -> clear)
                .orElseGet(() -> new Interpretation.NotSaid(
                        choices.isEmpty() ? near(answer.subject(), lore) : choices, found));
    }

    /// The only choice, if it is a theme: what else is said of it in a question matters less than with a person.
    private static Optional<CommandLine> theme(List<Choice> choices, Lore lore) {
        return choices.stream().map(Choice::line).filter(_ -> choices.size() == 1)
                .filter(line -> lore.themes().stream().anyMatch(theme -> theme.id().equals(line.argument())))
                .findFirst();
    }

    private boolean isPersonal(Choice choice) {
        return commands.asLookUp(choice.line()).isEmpty();
    }

    private List<Choice> near(String subject, Lore lore) {
        return commands.pageOfSubject(subject, lore).map(page -> labels.choice(page, lore)).stream().toList();
    }

    private Optional<Interpretation.Clear> found(QuestionAnswer answer, Locale locale) {
        var best = answer.statements().getFirst();
        if (best.kind() == Statement.Kind.STATUS) {
            return Optional
                    .of(clear(CommandLine.parse(best.page()), answer.verdict(), locale));
        }
        var argument = new QuestionCard(answer.subject(), answer.statements()).text();
        return commands.find(CommandRole.ASK)
                .map(ask -> clear(new CommandLine(ask.name(), argument), answer.verdict(), locale));
    }

    private static Interpretation.Clear clear(CommandLine line, Verdict verdict, Locale locale) {
        var messages = QuestionMessages.in(locale);
        var opening = switch (verdict) {
            case YES -> Optional.of(messages.yes());
            case NO -> Optional.of(messages.no());
            case SLIP -> Optional.of(messages.slip());
            case OTHERWISE -> Optional.of(messages.otherwise());
            case NOT_SAID -> Optional.of(messages.nearest());
            case ANSWER, BEYOND -> Optional.<String>empty();
        };
        var note = Optional.of(messages.beyond()).filter(_ -> verdict == Verdict.BEYOND);
        return new Interpretation.Clear(line, note, opening, verdict);
    }
}
