package okaybot.search.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Honour;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Show;
import okaybot.search.question.Question;
import okaybot.search.reading.ExpectedAnswers;
import okaybot.search.reading.QuestionReader;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.QuestionTerms;

/// Answers a question that names another value of a fact than the content does: `why was it shown on KBS`.
public final class OtherValueAnswers implements AnswerWay {
    private static final Pattern AWARD = Pattern.compile("\\b(?:win|wins|won|awards?|awarded|prizes?|nominated)\\b");

    private final StatementIndex index;
    /// The labels of facts and honours in English, by those in the language of the questions.
    private final Map<String, String> labels = new HashMap<>();
    /// Whether there can be only one value, by the label of the fact in English.
    private final Map<String, Boolean> single;

    /// Knows the facts of a lore.
    public OtherValueAnswers(StatementIndex index, Lore lore) {
        this.index = index;
        addLabels(lore.show().facts(), lore.inEnglish().show().facts(), Show.Fact::label);
        addLabels(lore.honours(), lore.inEnglish().honours(), Honour::from);
        single = lore.vocabulary().values().stream().flatMap(values -> values.labels().stream()
                .map(label -> Map.entry(label, values.single().orElse(false))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Boolean::logicalOr));
    }

    private <T> void addLabels(List<T> own, List<T> english, Function<T, String> label) {
        for (var i = 0; i < own.size(); i++) {
            labels.put(label.apply(own.get(i)), label.apply(english.get(i)));
        }
    }

    private String label(IndexedStatement found) {
        return labels.getOrDefault(found.statement().label(), "");
    }

    /// The fact of which a question names another value.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        // Who said something in 2021 is no question about the year of the show.
        var isOfPeople = question.intents().contains(QuestionIntent.SAID)
                || (question.wordsWithoutValues().isEmpty() && question.intents().contains(QuestionIntent.WHO));
        var isOther = !isOfPeople && !question.isAboutSecondSeason() && !QuestionReader.isElsewhere(question)
                && !isOfEvent(question, open);
        return question.otherValues().stream().filter(_ -> isOther)
                .flatMap(label -> labelled(label, question))
                .filter(found -> found.statement().after() <= ceiling
                        && !VerdictLimits.isOfOtherPeople(question, found.statement())
                        && !isOfAwards(question, found.statement()))
                .findFirst()
                // When it was shown on another network, it never was.
                .filter(found -> isSingle(found) || ExpectedAnswers.areIn(found.statement(), question))
                .map(found -> QuestionAnswer.certain(found.statement(), verdict(found, question)));
    }

    /// The years of the show are not those of awards.
    private static boolean isOfAwards(Question question, Statement found) {
        return found.kind() == Kind.FACT && AWARD.matcher(question.wording()).find();
    }

    /// Whether something was reported on the day for which it asks.
    private static boolean isOfEvent(Question question, List<Candidate> open) {
        return !question.isYesNo() && open.stream()
                .anyMatch(candidate -> candidate.statement().kind() == Kind.EVENT && candidate.isFull());
    }

    private Stream<IndexedStatement> labelled(String label, Question question) {
        return index.statements().stream()
                .filter(found -> label(found).equals(label)
                        && question.mentions().stream().map(QuestionTerms::ofName).allMatch(found.terms()::contains)
                        && holdsAll(found, question));
    }

    /// Whether a statement is about all that a question is about. Praise of the show is none of its ending.
    private static boolean holdsAll(IndexedStatement found, Question question) {
        var words = question.wordsWithoutValues().stream().filter(word -> !QuestionTerms.isNumber(word)).toList();
        return found.statement().kind() == Kind.HONOUR
                ? words.stream().allMatch(word -> found.terms().contains(word)
                        || found.answers().keySet().stream().anyMatch(other -> other.terms().contains(word)))
                : found.holdsAll(words, question);
    }

    private boolean isSingle(IndexedStatement fact) {
        return single.getOrDefault(label(fact), false);
    }

    private Verdict verdict(IndexedStatement fact, Question question) {
        if (!isSingle(fact)) {
            return Verdict.NOT_SAID;
        }
        if (question.isYesNo()) {
            return VerdictDecider.verdict(false, question);
        }
        return isAskedFor(fact, question) ? Verdict.ANSWER : Verdict.OTHERWISE;
    }

    /// Whether the question leaves open what the fact is: `which channel, KBS?`, `on KBS or on tvN`.
    private static boolean isAskedFor(IndexedStatement fact, Question question) {
        var others = question.wordsWithoutValues();
        return !question.intents().contains(QuestionIntent.WHY) && (others.stream().anyMatch(fact.terms()::contains)
                || (others.isEmpty() && question.intents().isEmpty()));
    }
}
