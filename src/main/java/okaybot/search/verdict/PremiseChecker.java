package okaybot.search.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.statement.StatementSearch;
import okaybot.search.term.QuestionTerms;

/// Finds out whether a question takes something for granted of which the content says something else: `why is Gang-tae autistic`.
public final class PremiseChecker {
    private static final int CANDIDATES = 20;
    /// The share of the question's words that what is said of somebody else must hold.
    private static final double MIN_COVERAGE = 0.75;
    /// The share of the name of an award by which people call it.
    private static final double MIN_SHARE_OF_AWARD = 0.3;
    private static final Pattern WON = Pattern.compile("\\b(?:won|wins?|winning|victory)\\b");
    private static final Pattern WORK = Pattern.compile("\\b(?:works?|working|worked|employed|jobs?|for a living)\\b");
    private static final Pattern NOMINATED = Pattern.compile("\\bnominated\\b");

    private final StatementIndex index;
    private final VerdictDecider verdicts;
    private final Set<String> characters;
    /// The ids of the actors by those of their characters.
    private final Map<String, String> actors;
    private final KindChecker kinds;
    private final QuestionTerms terms;
    private final OtherNumbers numbers;

    /// @param terms splits words into their basic forms
    public PremiseChecker(StatementIndex index, VerdictDecider verdicts, Lore lore, QuestionTerms terms) {
        this.index = index;
        this.verdicts = verdicts;
        this.terms = terms;
        numbers = new OtherNumbers(index, terms);
        kinds = KindChecker.of(index, verdicts, lore, terms);
        characters = lore.roleIds();
        actors = lore.actors();
    }

    /// What is said of others, or of another number, than those of the question. None of it is said of them.
    ///
    /// @param open the candidates that the reader may see, the best first
    /// @param ceiling the last episode that the reader has watched
    public Optional<QuestionAnswer> saidOtherwise(Question question, List<Candidate> open, int ceiling) {
        return maker(question, open)
                .or(() -> numbers.other(question, open, ceiling).map(found -> answer(found, Verdict.OTHERWISE)))
                .or(() -> slip(question, open))
                .or(() -> nomination(question, ceiling)).or(() -> others(question, ceiling))
                .or(() -> kinds.other(question, ceiling).map(found -> answer(found, question.isYesNo()
                        ? VerdictDecider.verdict(false, question)
                        : Verdict.OTHERWISE)));
    }

    private Optional<QuestionAnswer> maker(Question question, List<Candidate> open) {
        return open.stream()
                .filter(candidate -> candidate.statement().kind() == Kind.FACT && candidate.fits()
                        && verdicts.credits().areTakenForGranted(question, candidate)
                        && candidate.found().holdsAll(question.words(), question))
                .findFirst().map(candidate -> answer(candidate.found(), Verdict.OTHERWISE));
    }

    private Optional<QuestionAnswer> slip(Question question, List<Candidate> open) {
        return open.stream()
                .filter(candidate -> question.mentions().size() == 2 && candidate.fits()
                        && verdicts.isSlip(question, candidate.statement())
                        && coverage(candidate.found(), question) >= MIN_COVERAGE)
                .findFirst().map(candidate -> answer(candidate.found(), Verdict.SLIP));
    }

    /// What was only nominated for an award of which a question takes for granted that it was won.
    private Optional<QuestionAnswer> nomination(Question question, int ceiling) {
        return index.statements().stream()
                .filter(found -> found.statement().kind() == Kind.HONOUR && found.statement().after() <= ceiling
                        && !question.isYesNo() && WON.matcher(question.wording()).find()
                        && NOMINATED.matcher(found.statement().text()).find()
                        && index.frequencies().share(Set.copyOf(terms.of(found.statement().label())),
                                question.words()::contains) >= MIN_SHARE_OF_AWARD)
                .findFirst().map(found -> answer(found, Verdict.OTHERWISE));
    }

    private Optional<QuestionAnswer> others(Question question, int ceiling) {
        var words = question.words();
        if (words.isEmpty() || question.mentions().isEmpty()) {
            return Optional.empty();
        }
        var found = index.search(words, 0, ceiling, CANDIDATES).stream().map(StatementSearch.Hit::found)
                .filter(PremiseChecker::isAboutSomebody).toList();
        var isNameOfThem = question.mentions().stream().anyMatch(id -> verdicts.holdsNameOf(id, words));
        var isSaidOfThem = found.stream().filter(statement -> isAboutAny(statement, question))
                .anyMatch(statement -> coverage(statement, question) > 0);
        var isPresupposed = isTold(question) || question.intents().contains(QuestionIntent.WHY);
        var minCoverage = question.isYesNo() ? 1 : MIN_COVERAGE;
        var mayBeNamed = isPresupposed || question.intents().stream().noneMatch(QuestionIntent::isStrict);
        return found.stream()
                .filter(statement -> !question.mentions().contains(statement.statement().subject()) && !isNameOfThem
                        && (isPresupposed || statement.statement().kind() != Kind.HONOUR)
                        && ((mayBeNamed && verdicts.holdsNameOf(statement.statement().subject(), words))
                                || (isPresupposed
                                        && !isSaidOfThem
                                        && question.mentions().stream().noneMatch(statement::mentions)))
                        && coverage(statement, question) >= minCoverage)
                .max(Comparator.<IndexedStatement, Boolean>comparing(statement -> isRole(statement, question))
                        .thenComparing(statement -> isSameKind(statement.statement().subject(), question)))
                .map(statement -> isRole(statement, question)
                        ? answer(statement, VerdictDecider.verdict(true, question))
                        : answer(isOfWork(question) ? own(question, ceiling).orElse(statement) : statement,
                                Verdict.OTHERWISE));
    }

    /// What somebody is of whom a question asks.
    private Optional<IndexedStatement> own(Question question, int ceiling) {
        return index.statements().stream()
                .filter(found -> found.statement().kind() == Kind.ABOUT && found.statement().after() <= ceiling
                        && question.mentions().contains(found.statement().subject()))
                .findFirst();
    }

    /// Whether somebody asks if an actor is a character whom they do play: `is Park Gyu-young the nurse`.
    private boolean isRole(IndexedStatement found, Question question) {
        var role = found.statement().subject();
        return question.isYesNo()
                && (verdicts.holdsNameOf(role, question.words()) || found.statement().kind() == Kind.RELATION)
                && question.mentions().equals(List.of(actors.getOrDefault(role, "")));
    }

    /// Whether somebody asks if one did what may be said of another, and with enough words to tell: not only `has he children`.
    private static boolean isTold(Question question) {
        return question.isYesNo() && question.terms().size() > 1;
    }

    /// Whether somebody asks if one has some work: that another one has it tells less than what they are.
    private static boolean isOfWork(Question question) {
        return question.isYesNo() && question.mentions().size() == 1 && WORK.matcher(question.wording()).find();
    }

    /// Whether it is a character if the question is about one, and a person behind the show otherwise.
    private boolean isSameKind(String subject, Question question) {
        return characters.contains(subject) == characters.contains(question.mentions().getFirst());
    }

    private static boolean isAboutSomebody(IndexedStatement found) {
        return switch (found.statement().kind()) {
            case ABOUT, CASTING, PLAYS, RELATION, MUTUAL -> true;
            case HONOUR -> !found.names().isEmpty();
            case PLOT -> !found.statement().subject().startsWith("plot-");
            case FACT, STATUS, SEASON, EVENT, QUOTATION, THEME, DISPUTE, SOURCE -> false;
        };
    }

    private static boolean isAboutAny(IndexedStatement found, Question question) {
        return question.mentions().contains(found.statement().subject());
    }

    /// The share of the words, by their weight, that the statement itself holds.
    private double coverage(IndexedStatement found, Question question) {
        return question.hasWords()
                ? index.frequencies().share(question.words(), found.terms()::contains)
                : 0;
    }

    private static QuestionAnswer answer(IndexedStatement found, Verdict verdict) {
        return QuestionAnswer.certain(found.statement(), verdict);
    }
}
