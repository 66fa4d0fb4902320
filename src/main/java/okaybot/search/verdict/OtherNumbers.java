package okaybot.search.verdict;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.QuestionTerms;

/// Finds the fact of the show that has another number than a question takes for granted: `why are there 24 episodes`.
///
/// @param terms splits words into their basic forms
record OtherNumbers(StatementIndex index, QuestionTerms terms) {
    private static final Pattern COUNTED = Pattern.compile(
            "(?<!\\b(?:first|last|next|after|within|another|episode|ep|season|of) )\\b(\\d{1,3}) (\\p{L}{3,})\\b");

    /// @param open the candidates that the reader may see, the best first
    /// @param ceiling the last episode that the reader has watched
    Optional<IndexedStatement> other(Question question, List<Candidate> open, int ceiling) {
        return asked(question, open).or(() -> counted(question, ceiling));
    }

    private Optional<IndexedStatement> asked(Question question, List<Candidate> open) {
        var words = new HashSet<>(question.words());
        var isNumber = question.intents().contains(QuestionIntent.WHY) && words.removeIf(QuestionTerms::isNumber)
                && open.stream().map(Candidate::found).noneMatch(found -> found.statement().kind() == Kind.FACT
                        && found.terms().containsAll(question.words()));
        return open.stream().map(Candidate::found)
                .filter(found -> isNumber && !words.isEmpty() && found.statement().kind() == Kind.FACT
                        && found.holdsAll(words, question))
                .min(Comparator.comparing(found -> !found.terms().containsAll(words)));
    }

    /// The fact that counts otherwise what a question counts beside what it asks: `is there a recap of the 24 episodes`.
    private Optional<IndexedStatement> counted(Question question, int ceiling) {
        return COUNTED.matcher(question.wording()).results().flatMap(counted -> fact(counted, ceiling).stream())
                .findFirst();
    }

    /// The fact that counts the same, if its number is another one. Fewer episodes may be some of them.
    private Optional<IndexedStatement> fact(MatchResult counted, int ceiling) {
        var word = terms.of(counted.group(2));
        return index.statements().stream()
                .filter(found -> found.statement().kind() == Kind.FACT && found.statement().after() <= ceiling
                        && !word.isEmpty() && found.terms().containsAll(word)
                        && found.terms().stream().anyMatch(QuestionTerms::isNumber))
                .min(Comparator.comparing(found -> !isLabelled(found, word)))
                .filter(found -> isOtherNumber(Integer.parseInt(counted.group(1)), found, isLabelled(found, word)));
    }

    private static boolean isOtherNumber(int number, IndexedStatement found, boolean mayBeSome) {
        var told = QuestionTerms.numbers(found.terms()).summaryStatistics();
        return number > told.getMax() || (number < told.getMin() && !mayBeSome);
    }

    private boolean isLabelled(IndexedStatement found, List<String> word) {
        return terms.of(found.statement().label()).containsAll(word);
    }
}
