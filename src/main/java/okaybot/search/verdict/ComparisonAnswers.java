package okaybot.search.verdict;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.NumberComparison;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.QuestionTerms;

/// Answers whether a number of the show passes another one: `does it have more than ten episodes`.
///
/// @param terms splits words into their basic forms
/// @param numbers by the words for them
public record ComparisonAnswers(StatementIndex index, QuestionTerms terms,
        Map<String, Integer> numbers) implements AnswerWay {
    private static final Pattern UNIT = Pattern.compile("\\b(second|minute|hour|day|week|month|year)s?\\b");
    private static final Pattern SPACE = Pattern.compile(" +");
    private static final Set<QuestionIntent> COUNTED = EnumSet.of(QuestionIntent.HOW_MANY, QuestionIntent.HOW_LONG);

    /// Empty if nothing is compared, or no fact has such a number.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        return compared(question)
                .flatMap(compared -> index.statements().stream()
                        .filter(fact -> fact.statement().after() <= ceiling && isNumber(fact.statement())
                                && isAskedFor(fact, compared, question))
                        .findFirst()
                        .map(fact -> answer(fact.statement(), compared, question)));
    }

    private Optional<NumberComparison> compared(Question question) {
        return question.mentions().isEmpty() ? NumberComparison.of(inDigits(question.wording())) : Optional.empty();
    }

    private String inDigits(String wording) {
        return SPACE.splitAsStream(wording)
                .map(word -> numbers.containsKey(word) ? String.valueOf(numbers.get(word)) : word)
                .collect(Collectors.joining(" "));
    }

    private static boolean isNumber(Statement statement) {
        return statement.kind() == Kind.FACT && statement.intents().stream().anyMatch(COUNTED::contains);
    }

    private boolean isAskedFor(IndexedStatement fact, NumberComparison compared, Question question) {
        var words = new HashSet<>(question.words());
        terms.of(compared.words()).forEach(words::remove);
        return !words.isEmpty() && fact.holdsAll(words, question);
    }

    private static QuestionAnswer answer(Statement fact, NumberComparison compared, Question question) {
        var isOfSameUnit = UNIT.matcher(question.wording()).results().map(unit -> unit.group(1))
                .allMatch(fact.text()::contains);
        var verdict = compared.isPassedBy(fact.text()).filter(_ -> question.isYesNo() && isOfSameUnit)
                .map(isPassed -> VerdictDecider.verdict(isPassed, question)).orElse(Verdict.ANSWER);
        return new QuestionAnswer(question.subject(), List.of(fact), verdict, true);
    }
}
