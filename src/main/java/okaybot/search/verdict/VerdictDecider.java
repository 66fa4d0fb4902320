package okaybot.search.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Vocabulary;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.term.QuestionTerms;
import okaybot.search.term.RelativeTerms;

/// Decides whether a statement answers a question by yes or no. If in doubt, it does not.
public final class VerdictDecider {
    /// Kinds of questions that say less than their words: `did it win` is not answered by a nomination.
    private static final Set<QuestionIntent> VAGUE = EnumSet.of(QuestionIntent.AWARDS, QuestionIntent.MEANING,
            QuestionIntent.SAID);

    /// The share of the words that a statement must have to be a yes to a question that the content says it answers.
    private static final double HALF = 0.5;

    private static final Pattern PASSIVE = Pattern.compile("\\b(?:was|were) (\\w+ed)\\b");
    private static final Pattern ACTIVE = Pattern
            .compile("^(?:did|does|do|has|have) (?!.*\\b(?:get|gets|got|been)\\b)");

    private final QuestionParser parser;
    private final QuestionTerms terms;
    private final CreditChecker credits;
    private final Map<String, Dispute> disputes;
    /// The ids of the characters and of those who play and make them.
    private final Set<String> characters;
    private final Set<String> roles;
    /// The terms for relations, such as `friend`, and for relatives.
    private final Set<String> relatives;
    /// The terms of each phrase by which somebody is called, by their id.
    private final Map<String, Set<Set<String>>> called;

    /// Knows the relations of a lore.
    public VerdictDecider(Lore lore, QuestionParser parser, QuestionTerms terms) {
        this.parser = parser;
        this.terms = terms;
        disputes = lore.disputes().stream().collect(Collectors.toMap(Dispute::id, dispute -> dispute));
        characters = Stream.concat(lore.roles().stream(), lore.people().stream()).map(Named::id)
                .collect(Collectors.toSet());
        credits = new CreditChecker(characters);
        roles = lore.roleIds();
        relatives = Stream.of(terms.kinship(lore.vocabulary()), RelativeTerms.of(lore.locale(), terms).all())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        called = lore.vocabulary().called().stream().collect(Collectors.toMap(Vocabulary.Called::id,
                named -> named.words().stream().map(terms::of).map(Set::copyOf).filter(words -> !words.isEmpty())
                        .collect(Collectors.toSet()),
                VerdictDecider::union));
    }

    private static Set<Set<String>> union(Set<Set<String>> first, Set<Set<String>> second) {
        return Stream.of(first, second).flatMap(Set::stream).collect(Collectors.toSet());
    }

    CreditChecker credits() {
        return credits;
    }

    /// What the best statement answers; none in doubt.
    public Verdict decide(Question question, Candidate best) {
        var statement = best.statement();
        if (!question.isYesNo()) {
            return credits.areTakenForGranted(question, best) ? Verdict.OTHERWISE : Verdict.ANSWER;
        }
        if (statement.kind() == Kind.HONOUR && characters.contains(statement.subject())
                && !question.mentions().isEmpty()
                && best.isFull()) {
            return verdict(best.found().mentionsAll(question.mentions())
                    && best.found().holdsAll(question.terms().stream().filter(QuestionTerms::isNumber).toList(),
                            question),
                    question);
        }
        if (question.intents().stream().anyMatch(VAGUE::contains) || isDoneTo(question, statement)
                || VerdictLimits.isOfSomethingElse(question, best.found())
                || best.found().answers().keySet().stream().anyMatch(question::isTurned)) {
            return Verdict.ANSWER;
        }
        var told = VerdictLimits.isDoneByAnother(question, statement, parser)
                ? Optional.of(false)
                : best.found().answerTo(question);
        if (told.isPresent()) {
            return verdict(told.get(), question);
        }
        return switch (statement.kind()) {
            case DISPUTE -> isSlip(question, statement) ? Verdict.SLIP : Verdict.ANSWER;
            case SEASON, EVENT, SOURCE -> Verdict.ANSWER;
            case CASTING,
                    PLAYS ->
                question.hasWords() && !question.asksForRole()
                        ? Verdict.ANSWER
                        : verdict(VerdictLimits.isCast(question, best.found(), roles),
                                question);
            case FACT, ABOUT, PLOT, STATUS, HONOUR, QUOTATION, THEME, RELATION, MUTUAL -> decideByWords(question, best);
        };
    }

    /// Whether a question is if somebody has done what the statement tells was done to somebody: `did she kill him`, he was killed.
    private boolean isDoneTo(Question question, Statement statement) {
        return ACTIVE.matcher(question.wording()).find() && PASSIVE.matcher(statement.text()).results()
                .map(verb -> terms.of(verb.group(1)))
                .anyMatch(verb -> !verb.isEmpty() && question.terms().containsAll(verb));
    }

    private Verdict decideByWords(Question question, Candidate best) {
        var statement = best.statement();
        if (VerdictLimits.isOnlyWished(question, statement)) {
            return Verdict.ANSWER;
        }
        var isContradicted = VerdictLimits.mayDifferInNumber(question, best.found())
                || CreditChecker.isMaker(question, statement);
        var isHeld = best.found().holdsAll(question.terms(), question)
                && best.found().mentionsAll(question.mentions());
        if (best.isFull() && isContradicted) {
            return verdict(isHeld, question);
        }
        var isDisputed = statement.claims().stream().anyMatch(claim -> claim.dispute().isPresent());
        if (best.asked() && !isDisputed && best.found().isAbout(question.mentions())
                && !parser.isNegated(statement.text()) && inText(question, best) >= HALF) {
            return VerdictLimits.isDenied(question) ? Verdict.NO : Verdict.YES;
        }
        var isTold = question.hasWords() || question.mentions().size() > 1;
        var isAboutBoth = question.mentions().size() < 2 || statement.kind().isBetweenTwo();
        var isAboutUnnamed = question.mentions().isEmpty() && characters.contains(statement.subject());
        if (!isHeld || inText(question, best) < 1 || !isTold || isAboutUnnamed || !isAboutBoth
                || mayBeOfOthers(question, best.found())
                || (isDisputed && statement.kind() != Kind.STATUS)) {
            return Verdict.ANSWER;
        }
        if (parser.isNegated(statement.text())) {
            return statement.kind() == Kind.STATUS ? verdict(false, question) : Verdict.ANSWER;
        }
        var isReversed = isReversed(question, statement);
        // Korean leaves out whose something is: only what is as it is asked is certain.
        return isReversed && QuestionTerms.isHangul(question.wording())
                ? Verdict.ANSWER
                : verdict(!isReversed, question);
    }

    /// The share of the words that the statement itself has, not only a question that it answers, perhaps by no.
    private static double inText(Question question, Candidate candidate) {
        return question.words().stream().mapToInt(word -> candidate.found().terms().contains(word) ? 1 : 0).average()
                .orElse(1);
    }

    /// Whether the words may be said of somebody else in the statement: he looks after his autistic brother, she is the daughter of the
    /// woman who killed somebody.
    boolean mayBeOfOthers(Question question, IndexedStatement found) {
        var kind = found.statement().kind();
        if (kind == Kind.RELATION && question.mentions().size() == 1) {
            return found.terms().stream().anyMatch(relatives::contains)
                    && question.terms().stream().noneMatch(relatives::contains);
        }
        if (question.mentions().isEmpty() || (kind != Kind.ABOUT && kind != Kind.PLOT)) {
            return false;
        }
        var isCalled = question.mentions().stream().anyMatch(id -> isCalled(id, question.terms()));
        var hasOthers = found.terms().stream().anyMatch(relatives::contains)
                || !question.mentions().containsAll(found.names());
        return hasOthers && !isCalled;
    }

    /// Whether the words hold one of the phrases by which somebody is called.
    boolean holdsNameOf(String id, Set<String> words) {
        return called.getOrDefault(id, Set.of()).stream().anyMatch(words::containsAll);
    }

    /// Whether somebody is called by each of the words apart from their names.
    private boolean isCalled(String id, Set<String> words) {
        var phrases = called.getOrDefault(id, Set.of());
        return words.stream().allMatch(word -> phrases.stream().anyMatch(phrase -> phrase.contains(word)));
    }

    /// Yes or no, as the question is put: what is so denies a question that takes it for untrue.
    public static Verdict verdict(boolean isSo, Question question) {
        return isSo == question.isNegated() ? Verdict.NO : Verdict.YES;
    }

    /// Whether the question has the two the other way round: the younger brother is not the older one's older brother.
    private static boolean isReversed(Question question, Statement statement) {
        var names = question.mentions();
        return statement.kind() == Kind.RELATION && !names.isEmpty()
                && names.getFirst().equals(statement.subject()) == question.isPossessiveFirst();
    }

    boolean isSlip(Question question, Statement dispute) {
        return Optional.ofNullable(disputes.get(dispute.reference())).stream()
                .flatMap(found -> found.readings().stream()).filter(Dispute.Reading::isSlip)
                .anyMatch(reading -> parser.parse(reading.text()).mentions().stream().limit(1)
                        .anyMatch(id -> question.mentions().contains(id)
                                && List.of(id, dispute.subject()).containsAll(question.mentions())));
    }
}
