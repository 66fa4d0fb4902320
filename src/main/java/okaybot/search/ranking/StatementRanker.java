package okaybot.search.ranking;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.reading.ExpectedAnswers;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.statement.StatementSearch;
import okaybot.search.term.QuestionTerms;
import okaybot.search.term.TermFrequencies;
import okaybot.search.verdict.VerdictLimits;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Ranks statements by how likely they answer a question.
///
/// @param family the terms for relations in a family, such as `brother`
/// @param people the ids of the people behind the show, who are no characters
public record StatementRanker(StatementIndex index, Set<String> people, Set<String> family) {
    private static final int CANDIDATES = 20;
    /// Whatever is said of a second season fits any question about it.
    private static final int CANDIDATES_OF_SEASON = 40;
    private static final Pattern AND = Pattern.compile(" and ");
    /// How questions about the show begin.
    private static final WordPattern SHOW = WordFile.patterns("show", Locale.ENGLISH).getFirst();
    private static final double ABOUT_SUBJECT = 1.6;
    private static final double BETWEEN_BOTH = 3;
    private static final double ABOUT_OTHERS = 0.3;
    /// Of what is said of a second season, if the question is not about one.
    private static final double OTHER_SEASON = 0.5;

    /// The best candidates, the best first.
    ///
    /// @param from the lowest and
    /// @param to the highest episode after which they are no spoilers
    List<Candidate> rank(Question question, int from, int to) {
        var terms = StatementSearch.searched(question);
        var count = question.intents().contains(QuestionIntent.SECOND_SEASON) ? CANDIDATES_OF_SEASON : CANDIDATES;
        var compared = index.frequencies().weighted(compared(question));
        return terms.isEmpty()
                ? List.of()
                : index.search(terms, from, to, count).stream().map(hit -> candidate(hit, question, compared))
                        .sorted(Comparator.comparing(Candidate::asked).thenComparingDouble(Candidate::score).reversed())
                        .toList();
    }

    /// @param compared the terms that a statement should hold
    private Candidate candidate(StatementSearch.Hit hit, Question question, TermFrequencies.Weighted compared) {
        var found = hit.found();
        var coverage = compared.share(term -> found.holds(term, question));
        var fits = fits(found, question);
        var mayAnswer = mayAnswer(found, question);
        // Who somebody is is told by more than a role.
        var mayBeAsked = mayAnswer || (question.intents().contains(QuestionIntent.WHO)
                && ExpectedAnswers.areIn(found.statement(), question));
        return new Candidate(found, coverage, fits, mayBeAsked && found.answers(question),
                mayAnswer && isOfKind(found, question),
                hit.score() * (0.5 + coverage) * fit(found, question, fits) * season(found, question));
    }

    /// Whether a statement holds what a question asks for, however many words they have in common.
    public static boolean mayAnswer(IndexedStatement found, Question question) {
        var isRoleOnly = question.asksOnlyForRole() && !question.mentions().isEmpty();
        return (!isRoleOnly || found.statement().kind().isRole())
                && ExpectedAnswers.areIn(found.statement(), question) && !isSaidItself(found, question)
                && !isWonByAnother(found, question)
                && !(VerdictLimits.isOfOtherPeople(question, found.statement())
                        && !question.otherValues().isEmpty());
    }

    /// Whether a question asks if somebody won anything, and the statement tells what somebody else won, or the show.
    private static boolean isWonByAnother(IndexedStatement found, Question question) {
        return found.statement().kind() == Kind.HONOUR && question.intents().equals(Set.of(QuestionIntent.AWARDS))
                && !question.mentions().isEmpty() && !question.isPossessiveFirst()
                && !found.mentionsAny(question.mentions())
                && (found.names().isEmpty() || question.words().stream().noneMatch(found.terms()::contains));
    }

    /// Whether a question says itself what a fact of the show tells, and asks for something else: `which cable package has tvN`.
    private static boolean isSaidItself(IndexedStatement found, Question question) {
        var fact = found.statement();
        return fact.kind() == Kind.FACT && !question.isYesNo()
                && AND.splitAsStream(fact.text().toLowerCase(Locale.ROOT)).anyMatch(question.wording()::contains)
                && !(found.holdsAll(question.words(), question) && question.intents().stream()
                        .filter(QuestionIntent::isNumber).allMatch(fact.intents()::contains));
    }

    /// A number may be what is to be told right or wrong, so that it says nothing about what is asked.
    private static Set<String> compared(Question question) {
        var words = question.terms().stream().filter(term -> !QuestionTerms.isNumber(term)).collect(Collectors.toSet());
        return words.isEmpty() || !question.isYesNo() ? question.terms() : words;
    }

    /// Whether a statement is about somebody whom a question mentions, if it mentions anybody.
    private boolean fits(IndexedStatement found, Question question) {
        var mentions = question.mentions();
        var statement = found.statement();
        if (statement.kind() == Statement.Kind.SOURCE) {
            return found.mentionsAny(mentions);
        }
        if (mentions.isEmpty() || isSingle(statement, question)) {
            return !(statement.kind().isOfSomebody() && isAboutShow(question));
        }
        if (statement.kind().isCasting() && isOfUnknownKin(question)) {
            return false;
        }
        if (mentions.size() == 1 && !Collections.disjoint(family, question.terms())
                && !statement.subject().equals(mentions.getFirst())
                && !statement.reference().equals(mentions.getFirst())) {
            // Whose brother somebody is, what happens to other brothers does not say.
            return false;
        }
        if (mentions.size() > 2 && question.called().isEmpty()) {
            return found.mentionsAll(mentions);
        }
        if (statement.kind() == Kind.QUOTATION && mentions.size() > 1) {
            return statement.speaker().equals(mentions.getFirst()) && found.mentionsAll(mentions);
        }
        var mustBeBoth = question.isYesNo() && mentions.size() == 2 && question.called().isEmpty()
                && statement.kind() != Kind.DISPUTE && !question.intents().contains(QuestionIntent.PLAYED_BY);
        var isOfKin = !question.called().isEmpty() && found.terms().containsAll(question.called());
        return mustBeBoth
                ? found.isAbout(mentions)
                : found.mentionsAny(mentions) || isOfKin;
    }

    /// Whether a question that names nobody is about the show: `is it old`.
    private static boolean isAboutShow(Question question) {
        return question.isYesNo() && question.mentions().isEmpty() && question.called().isEmpty()
                && SHOW.isIn(question.wording());
    }

    /// Whether it asks for somebody's relative of whom nothing is said: who plays the nurse's mother.
    private boolean isOfUnknownKin(Question question) {
        return question.mentions().size() == 1 && question.called().stream()
                .filter(kin -> family.contains(kin) && index.frequencies().knows(kin))
                .anyMatch(kin -> index.statements().stream()
                        .filter(found -> question.mentions().contains(found.statement().subject()))
                        .noneMatch(found -> found.terms().contains(kin)));
    }

    /// Whether there is one such fact, whomever the question takes for the one: who made the show, or who won an award.
    private boolean isSingle(Statement statement, Question question) {
        var isMaker = statement.kind() == Kind.FACT && asksForMaker(statement, question);
        var isHonour = statement.kind() == Kind.HONOUR && question.hasWords()
                && question.mentions().stream().noneMatch(id -> statement.tellsSpeaker() || index.isPaper(id));
        var isOfMaker = statement.kind() == Kind.FACT && question.hasWords()
                && statement.intents().stream().anyMatch(QuestionIntent::isMaker)
                && question.mentions().stream().allMatch(index::isMaker);
        return isOfMaker || ((isMaker || isHonour) && people.containsAll(question.mentions()));
    }

    /// Whether both are about the same one of those who made the show.
    private static boolean asksForMaker(Statement statement, Question question) {
        for (var intent : question.intents()) {
            if (intent.isMaker() && statement.intents().contains(intent)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfKind(IndexedStatement found, Question question) {
        return asksForMaker(found.statement(), question) || question.intents().stream().filter(QuestionIntent::isStrict)
                .filter(intent -> intent != QuestionIntent.PLAYED_BY || !question.hasWords()
                        || !found.holdsAll(question.words(), question))
                .allMatch(intent -> found.isAskedWith(QuestionTerms.of(intent), question)
                        || (intent.isNumber() && found.statement().text().chars().anyMatch(Character::isDigit)));
    }

    /// How much more likely it is the answer, by those whom it is about.
    private double fit(IndexedStatement found, Question question, boolean fits) {
        var mentions = question.mentions();
        if (mentions.size() == 2 && found.statement().kind().isBetweenTwo()
                && found.mentionsAll(mentions)) {
            return BETWEEN_BOTH;
        }
        if (!found.statement().kind().isCasting() && question.asksOnlyForRole()) {
            return ABOUT_OTHERS;
        }
        var isRelation = found.statement().kind().isBetweenTwo() && mentions.size() == 1
                && found.mentions(mentions.getFirst());
        if (isRelation && question.isYesNo()) {
            return BETWEEN_BOTH;
        }
        var isAskedWho = question.intents().contains(QuestionIntent.WHO) && isRelation;
        if (isAskedWho && mentions.getFirst().equals(found.statement().reference())) {
            return BETWEEN_BOTH;
        }
        if (mentions.isEmpty() && question.isYesNo() && people.contains(found.statement().subject())) {
            // Nobody is named, so the show is meant.
            return ABOUT_OTHERS;
        }
        return mentions.contains(found.statement().subject()) ? ABOUT_SUBJECT : fits ? 1 : ABOUT_OTHERS;
    }

    private static double season(IndexedStatement found, Question question) {
        return found.statement().kind().isSeason() && !question.intents().contains(QuestionIntent.SECOND_SEASON)
                ? OTHER_SEASON
                : 1;
    }
}
