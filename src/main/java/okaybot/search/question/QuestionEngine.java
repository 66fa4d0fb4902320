package okaybot.search.question;

import static okaybot.search.question.Statement.Kind.ABOUT;
import static okaybot.search.question.Statement.Kind.CASTING;
import static okaybot.search.question.Statement.Kind.FACT;
import static okaybot.search.question.Statement.Kind.HONOUR;
import static okaybot.search.question.Statement.Kind.PLAYS;
import static okaybot.search.question.Statement.Kind.RELATION;
import static okaybot.search.question.Statement.Kind.STATUS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.QuestionAnswer.Verdict;
import okaybot.search.question.StatementIndex.IndexedStatement;

/// Answers questions from what a reader may know of. Thread-safe; keeps nothing of what is asked.
public final class QuestionEngine {
    private static final int MAX_CLAIMS = 3;
    private static final int CANDIDATES = 20;
    /// The share of what matters in a question that the best statement must hold, by the weight of the terms.
    private static final double MIN_COVERAGE = 0.6;
    private static final double MIN_COVERAGE_OF_NEAREST = 0.3;
    /// If nobody is named who helps to find it.
    private static final double MIN_COVERAGE_WITHOUT_NAME = 0.45;
    private static final int FIRST_EPISODE = 1;
    /// What stands on pages that answer many questions, so that the page as a whole answers none of them.
    private static final Set<Statement.Kind> LISTED = EnumSet.of(FACT, CASTING, PLAYS, ABOUT, HONOUR);
    private static final Set<Statement.Kind> WHO_IT_IS = EnumSet.of(PLAYS, ABOUT);
    /// What tells how two are to each other, and not only that there is something about both.
    private static final Set<Statement.Kind> BETWEEN_TWO = EnumSet.of(CASTING, PLAYS, RELATION);
    /// Kinds of questions that say less than their words: `did it win` is not answered by a nomination.
    private static final Set<QuestionIntent> VAGUE = EnumSet.of(QuestionIntent.AWARDS, QuestionIntent.MEANING,
            QuestionIntent.SAID);

    private final QuestionParser parser;
    private final StatementIndex index;
    /// Statements that support a dispute's point in a way that looks like a slip.
    private final Map<String, Dispute> disputes;

    /// @param lore what a reader may know of; it is not kept
    public QuestionEngine(Lore lore) {
        var terms = new QuestionTerms(lore);
        parser = new QuestionParser(lore, terms);
        index = new StatementIndex(StatementCatalog.of(lore).statements(), lore, terms, parser);
        disputes = lore.disputes().stream().collect(Collectors.toMap(Dispute::id, dispute -> dispute));
    }

    /// A statement that may be the answer.
    ///
    /// @param coverage the share of the question's terms that it holds
    /// @param fits whether it is about somebody whom the question mentions
    private record Candidate(IndexedStatement found, double coverage, boolean fits, boolean asked, double score) {
        boolean isAnswer() {
            return asked || (fits && coverage >= MIN_COVERAGE);
        }
    }

    /// The answer within a page that is known to be meant; empty if the page as a whole is the answer.
    ///
    /// @param page its line
    /// @param ceiling the last episode that the reader has watched
    /// @return without statements if the page is the answer and there is a verdict
    public Optional<QuestionAnswer> answerWithin(String page, String text, int ceiling) {
        var question = corrected(parser.parse(text));
        if (question.isYesNo() && question.mentions().size() == 2) {
            return Optional.of(answer(text, ceiling)).filter(answer -> answer.verdict().isFirm());
        }
        var fitting = rank(question, 0, ceiling).stream()
                .filter(candidate -> candidate.found.statement().page().equals(page))
                .filter(candidate -> candidate.asked || candidate.coverage > 0.99).toList();
        if (fitting.isEmpty() && isAboutSomebodyElse(question, page)) {
            return Optional.of(answer(text, ceiling)).filter(answer -> !answer.statements().isEmpty());
        }
        if (!question.asksForSomething() || fitting.isEmpty()) {
            return Optional.empty();
        }
        var best = fitting.getFirst();
        if ((best.asked && best.found.statement().kind() != STATUS)
                || (LISTED.contains(best.found.statement().kind()) && fitting.size() <= MAX_CLAIMS)) {
            return Optional.of(answer(question, best, fitting));
        }
        var verdict = verdict(question, best);
        return verdict == Verdict.ANSWER
                ? Optional.empty()
                : Optional.of(new QuestionAnswer(best.found.statement().subject(), List.of(), verdict));
    }

    /// Whether somebody on a page is there only by what the question says of somebody else: `is Gang-tae a nurse`.
    private boolean isAboutSomebodyElse(Question question, String page) {
        return question.isYesNo() && question.mentions().size() == 1 && Stream.of(page.split(" ")).skip(1)
                .anyMatch(id -> index.knows(QuestionTerms.ofName(id)) && !question.mentions().contains(id));
    }

    /// The answer from all statements.
    ///
    /// @param ceiling the last episode that the reader has watched
    public QuestionAnswer answer(String text, int ceiling) {
        var question = corrected(parser.parse(text));
        var open = rank(question, 0, ceiling);
        if (!question.asksForSomething()) {
            return notSaid(question, open, ceiling);
        }
        var best = open.stream().findFirst().filter(Candidate::isAnswer);
        var beyond = best.filter(Candidate::asked).isPresent()
                ? Optional.<Candidate>empty()
                : beyond(question, ceiling);
        if (best.isPresent() && beyond.filter(Candidate::asked).isEmpty()) {
            return answer(question, best.get(), open);
        }
        return beyond.map(hidden -> new QuestionAnswer(subject(question), List.of(hidden.found.statement()),
                Verdict.BEYOND)).orElseGet(() -> notSaid(question, open, ceiling));
    }

    /// The answer that the reader may not see yet.
    private Optional<Candidate> beyond(Question question, int ceiling) {
        return ceiling == Integer.MAX_VALUE
                ? Optional.empty()
                : rank(question, Math.max(FIRST_EPISODE, ceiling + 1), Integer.MAX_VALUE).stream().findFirst()
                        .filter(Candidate::isAnswer);
    }

    /// Whether a question asks for more than a name.
    public boolean asksForSomething(String text) {
        return parser.parse(text).asksForSomething();
    }

    private QuestionAnswer notSaid(Question question, List<Candidate> open, int ceiling) {
        var least = question.mentions().isEmpty() ? MIN_COVERAGE_WITHOUT_NAME : MIN_COVERAGE_OF_NEAREST;
        var nearest = open.stream().filter(near -> near.fits && near.coverage >= least)
                .map(near -> near.found.statement()).findFirst()
                .or(() -> index.statements().stream().map(IndexedStatement::statement)
                        .filter(statement -> question.mentions().equals(List.of(statement.subject()))
                                && statement.after() <= ceiling && WHO_IT_IS.contains(statement.kind()))
                        .findFirst());
        return new QuestionAnswer(nearest.map(Statement::subject).orElseGet(() -> subject(question)),
                nearest.stream().toList(), Verdict.NOT_SAID);
    }

    /// Only whom the question itself names, since anybody else could give something away.
    private static String subject(Question question) {
        return question.mentions().size() == 1 ? question.mentions().getFirst() : "show";
    }

    private Question corrected(Question question) {
        var terms = question.terms().stream().map(index::corrected)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Question(question.mentions(), terms, question.intents(), question.isYesNo(), question.isNegated(),
                question.isPossessiveFirst());
    }

    private List<Candidate> rank(Question question, int from, int to) {
        var terms = StatementIndex.terms(question);
        return terms.isEmpty()
                ? List.of()
                : index.search(terms, from, to, CANDIDATES).stream()
                        .map(hit -> candidate(hit.found(), hit.score(), question))
                        .sorted(Comparator.comparing(Candidate::asked).thenComparing(Candidate::score).reversed())
                        .toList();
    }

    private Candidate candidate(IndexedStatement found, float score, Question question) {
        var all = question.terms().stream().mapToDouble(index::weight).sum();
        var held = question.terms().stream().filter(term -> found.holds(term, question)).mapToDouble(index::weight)
                .sum();
        var coverage = all == 0 ? 1 : held / all;
        var fits = question.mentions().isEmpty() || question.mentions().stream().anyMatch(found::mentions);
        return new Candidate(found, coverage, fits, found.answers(question),
                score * (0.5 + coverage) * fit(found, question, fits));
    }

    /// How much more likely it is the answer, by those whom it is about.
    private static double fit(IndexedStatement found, Question question, boolean fits) {
        var isBetweenTwo = question.isYesNo() && question.mentions().size() == 2
                && BETWEEN_TWO.contains(found.statement().kind())
                && question.mentions().stream().allMatch(found::mentions);
        return isBetweenTwo
                ? 3
                : question.mentions().contains(found.statement().subject()) ? 1.6 : fits ? 1 : 0.3;
    }

    private QuestionAnswer answer(Question question, Candidate best, List<Candidate> ranked) {
        var statements = new ArrayList<Statement>();
        statements.add(best.found.statement());
        for (var next : ranked) {
            var statement = next.found.statement();
            var isNear = statement.page().equals(best.found.statement().page()) && !next.equals(best)
                    && next.isAnswer() && next.score >= best.score / 2;
            if (isNear && claims(statements) + Math.max(1, statement.claims().size()) <= MAX_CLAIMS) {
                statements.add(statement);
            }
        }
        return new QuestionAnswer(best.found.statement().subject(), statements, verdict(question, best));
    }

    private static int claims(List<Statement> statements) {
        return statements.stream().mapToInt(statement -> Math.max(1, statement.claims().size())).sum();
    }

    private Verdict verdict(Question question, Candidate best) {
        var statement = best.found.statement();
        if (!question.isYesNo() || question.intents().stream().anyMatch(VAGUE::contains)) {
            return Verdict.ANSWER;
        }
        if (statement.kind() == Statement.Kind.DISPUTE) {
            return isSlip(question, statement) ? Verdict.SLIP : Verdict.ANSWER;
        }
        var isHeld = question.terms().stream().allMatch(term -> best.found.holds(term, question))
                && question.mentions().stream().allMatch(best.found::mentions);
        var isTold = question.mentions().size() > 1
                || question.terms().stream().anyMatch(term -> !QuestionTerms.isIntent(term));
        if (!isHeld || !isTold || (question.mentions().size() > 1 && !BETWEEN_TWO.contains(statement.kind()))) {
            return Verdict.ANSWER;
        }
        var isSo = parser.isNegated(statement.text()) == question.isNegated();
        return isSo && !isReversed(question, statement) ? Verdict.YES : Verdict.NO;
    }

    /// Whether the question has the two the other way round: the younger brother is not the older one's older brother.
    private static boolean isReversed(Question question, Statement statement) {
        var names = question.mentions();
        return statement.kind() == Statement.Kind.RELATION && names.size() == 2
                && names.getFirst().equals(statement.subject()) == question.isPossessiveFirst();
    }

    private boolean isSlip(Question question, Statement dispute) {
        return disputes.get(dispute.reference()).readings().stream().filter(Dispute.Reading::isSlip)
                .anyMatch(reading -> parser.parse(reading.text()).mentions().stream().limit(1)
                        .anyMatch(question.mentions()::contains));
    }

}
