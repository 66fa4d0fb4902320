package okaybot.search.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.QuestionAnswer.Verdict;
import okaybot.search.question.Statement.Kind;
import okaybot.search.question.StatementIndex.IndexedStatement;

/// Answers questions from what a reader may know of. Thread-safe; keeps nothing of what is asked.
public final class QuestionEngine {
    private static final int MAX_CLAIMS = 3;
    private static final int FIRST_EPISODE = 1;
    private static final double MIN_COVERAGE_OF_NEAREST = 0.3;

    private final QuestionParser parser;
    private final StatementIndex index;
    private final StatementRanker ranker;
    private final VerdictDecider verdicts;

    /// @param lore what a reader may know of; it is not kept
    public QuestionEngine(Lore lore) {
        var terms = new QuestionTerms(lore);
        parser = new QuestionParser(lore, terms);
        index = new StatementIndex(StatementCatalog.of(lore).statements(), lore, terms, parser);
        ranker = new StatementRanker(index, lore.people().stream().map(Person::id).collect(Collectors.toSet()));
        verdicts = new VerdictDecider(lore, parser, terms);
    }

    /// The answer to a question of which a page was found; empty if the page as a whole is the answer.
    ///
    /// @param page its line
    /// @param ceiling the last episode that the reader has watched
    /// @return without statements if the page is the answer and there is a verdict
    public Optional<QuestionAnswer> answerWithin(String page, String text, int ceiling) {
        var question = parse(text);
        var ranked = ranker.rank(question, 0, ceiling);
        var best = ranked.stream().findFirst().filter(_ -> question.asksForSomething());
        if ((best.filter(Candidate::asked).isPresent() && question.hasWords()) || isAboutSomebodyElse(question, page)) {
            return Optional.of(answer(question, ranked, ceiling)).filter(answer -> !answer.statements().isEmpty());
        }
        var verdict = best.map(candidate -> verdicts.decide(question, candidate));
        if (verdict.filter(Verdict::isFirm).isPresent() && best.orElseThrow().isFull()) {
            return Optional.of(answer(question, best.orElseThrow(), ranked));
        }
        var fitting = ranked.stream().filter(candidate -> candidate.statement().page().equals(page))
                .filter(Candidate::isFull).toList();
        return fitting.isEmpty() || fitting.size() > MAX_CLAIMS || !question.asksForSomething()
                || !fitting.getFirst().statement().kind().isListed()
                        ? Optional.empty()
                        : Optional.of(answer(question, fitting.getFirst(), fitting));
    }

    /// Whether somebody on a page is there only by what the question says of somebody else: `is Gang-tae a nurse`.
    private boolean isAboutSomebodyElse(Question question, String page) {
        return question.isYesNo() && question.mentions().size() == 1 && Stream.of(page.split(" ")).skip(1)
                .anyMatch(
                        id -> index.frequencies().knows(QuestionTerms.ofName(id)) && !question.mentions().contains(id));
    }

    /// The answer from all statements.
    ///
    /// @param ceiling the last episode that the reader has watched
    public QuestionAnswer answer(Question question, int ceiling) {
        return answer(question, ranker.rank(question, 0, ceiling), ceiling);
    }

    /// @param open the candidates that the reader may see, the best first
    private QuestionAnswer answer(Question question, List<Candidate> open, int ceiling) {
        if (!question.asksForSomething()) {
            return status(open).filter(_ -> isAboutSecondSeason(question)).map(status -> answer(question, status, open))
                    .orElseGet(() -> notSaid(question, List.of(), ceiling));
        }
        var best = open.stream().findFirst().filter(Candidate::isAnswer);
        var beyond = best.filter(Candidate::asked).isPresent()
                ? Optional.<Candidate>empty()
                : beyond(question, ceiling);
        if (best.isPresent() && beyond.filter(Candidate::asked).isEmpty()) {
            return best.filter(candidate -> candidate.asked() || !isAboutSecondSeason(question)
                    || (candidate.isFull() && !question.intents().contains(QuestionIntent.WHEN) && question.hasWords()))
                    .or(() -> status(open)).or(() -> best).map(answer -> answer(question, answer, open)).orElseThrow();
        }
        return beyond.map(hidden -> new QuestionAnswer(subject(question), List.of(hidden.statement()),
                Verdict.BEYOND))
                .or(() -> status(open).filter(_ -> isAboutSecondSeason(question) && unknown(question) <= 1)
                        .map(status -> answer(question, status, open)))
                .orElseGet(() -> notSaid(question, open, ceiling));
    }

    /// Whether a question is understood, but what it asks for is not in the content.
    private boolean isCertainlyNotSaid(Question question) {
        var isStrict = question.intents().stream().anyMatch(QuestionIntent::isStrict);
        return unknown(question) > 0 || (!question.mentions().isEmpty()
                && (isStrict || ranker.people().containsAll(question.mentions())));
    }

    /// How many words of a question no statement has.
    private long unknown(Question question) {
        return question.terms().stream().filter(term -> !index.frequencies().knows(term)).count();
    }

    private static boolean isAboutSecondSeason(Question question) {
        return question.intents().contains(QuestionIntent.SECOND_SEASON);
    }

    /// Whether there is a second season, which answers any question that takes it for granted.
    private static Optional<Candidate> status(List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.statement().kind() == Kind.STATUS).findFirst();
    }

    /// The answer that the reader may not see yet.
    private Optional<Candidate> beyond(Question question, int ceiling) {
        return ceiling == Integer.MAX_VALUE
                ? Optional.empty()
                : ranker.rank(question, Math.max(FIRST_EPISODE, ceiling + 1), Integer.MAX_VALUE).stream().findFirst()
                        .filter(Candidate::isAnswer);
    }

    private QuestionAnswer notSaid(Question question, List<Candidate> open, int ceiling) {
        var nearest = nearest(question, open).or(() -> who(question, ceiling));
        return new QuestionAnswer(nearest.map(Statement::subject).orElseGet(() -> subject(question)),
                nearest.stream().toList(), Verdict.NOT_SAID, isCertainlyNotSaid(question));
    }

    /// What is between the two who are mentioned, the fact of the kind that is asked for, or what holds some of the words.
    private static Optional<Statement> nearest(Question question, List<Candidate> open) {
        var between = open.stream()
                .filter(near -> question.mentions().size() == 2 && near.statement().kind().isBetweenTwo()
                        && question.mentions().stream().allMatch(near.found()::mentions))
                .findFirst();
        var ofKind = open.stream().filter(near -> near.statement().kind() == Kind.FACT && near.fits()
                && near.statement().intents().stream().anyMatch(question.intents()::contains)).findFirst();
        var similar = open.stream().filter(near -> near.fits() && !question.mentions().isEmpty()
                && near.coverage() >= MIN_COVERAGE_OF_NEAREST).findFirst();
        return between.or(() -> ofKind).or(() -> similar).map(Candidate::statement);
    }

    /// Who the one is who is mentioned.
    private Optional<Statement> who(Question question, int ceiling) {
        return index.statements().stream().map(IndexedStatement::statement)
                .filter(statement -> question.mentions().equals(List.of(statement.subject()))
                        && statement.after() <= ceiling
                        && (statement.kind() == Kind.ABOUT || statement.kind() == Kind.PLAYS))
                .findFirst();
    }

    /// Only whom the question itself names, since anybody else could give something away.
    private static String subject(Question question) {
        return question.mentions().size() == 1 ? question.mentions().getFirst() : "show";
    }

    /// What somebody asks. A word with a typing mistake is taken for the one that the content has.
    public Question parse(String text) {
        var question = parser.parse(text);
        var terms = question.terms().stream().map(index.frequencies()::corrected)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Question(question.mentions(), question.called(), terms, question.intents(), question.isYesNo(),
                question.isNegated(), question.isPossessiveFirst());
    }

    private QuestionAnswer answer(Question question, Candidate best, List<Candidate> ranked) {
        var statements = new ArrayList<Statement>();
        statements.add(best.statement());
        for (var next : ranked) {
            var statement = next.statement();
            var isNear = statement.page().equals(best.statement().page()) && !next.equals(best)
                    && next.isAnswer() && next.score() >= best.score() / 2;
            if (isNear && claims(statements) + Math.max(1, statement.claims().size()) <= MAX_CLAIMS) {
                statements.add(statement);
            }
        }
        var isCertain = best.statement().kind() == Kind.STATUS || (best.isFull() && question.hasWords()
                && question.terms().stream().allMatch(term -> best.found().holds(term, question)));
        return new QuestionAnswer(best.statement().subject(), statements, verdicts.decide(question, best), isCertain);
    }

    private static int claims(List<Statement> statements) {
        return statements.stream().mapToInt(statement -> Math.max(1, statement.claims().size())).sum();
    }
}
