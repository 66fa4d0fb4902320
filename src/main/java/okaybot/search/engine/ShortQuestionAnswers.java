package okaybot.search.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.search.question.Question;
import okaybot.search.question.ShortQuestions;
import okaybot.search.question.ShortQuestions.Asked;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.statement.StatementTerms;
import okaybot.search.term.QuestionTerms;
import okaybot.search.word.PlainWording;

/// Answers short questions about the statement that was shown last: `since when`. What holds a time is shown again; else another
/// statement answers that is about the same and holds one.
///
/// @param reading finds out what a short question asks for
record ShortQuestionAnswers(StatementIndex index, ShortQuestions reading) {
    /// How much of another statement must be about the same.
    private static final double MIN_SHARE = 0.6;
    /// What they have in common must tell more than a word that is everywhere, such as `end`.
    private static final double MIN_WEIGHT = 3;
    /// How much likelier a statement about the same one is meant.
    private static final double OF_SAME = 1.5;

    /// Another statement that may answer, the likelier the higher the score.
    private record Other(IndexedStatement found, double score) {}

    /// Empty if a text is no short question, or nothing answers it.
    ///
    /// @param shown the last statements, the most important first
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(List<Statement> shown, String text, int ceiling) {
        return reading.read(PlainWording.of(text)).flatMap(asked -> {
            var keys = shown.stream().map(Statement::key).toList();
            return last(keys).flatMap(found -> switch (asked) {
                case Asked.Next() -> next(found, keys, ceiling);
                case Asked.Disputed() -> dispute(found, ceiling);
                case Asked.Holding holding ->
                    same(found, holding).or(() -> other(found, keys, holding, ceiling));
            });
        });
    }

    private Optional<IndexedStatement> last(List<String> keys) {
        return index.statements().stream().filter(found -> isIn(keys, found))
                .min(Comparator.comparingInt(found -> keys.indexOf(found.statement().key())));
    }

    /// @param keys of what was shown
    private static boolean isIn(List<String> keys, IndexedStatement found) {
        return keys.contains(found.statement().key());
    }

    private Optional<QuestionAnswer> next(IndexedStatement last, List<String> keys, int ceiling) {
        return index.statements().stream().dropWhile(found -> !found.equals(last)).skip(1)
                .filter(found -> isSimilar(found.statement(), last.statement()) && !isIn(keys, found)
                        && found.statement().after() <= ceiling)
                .findFirst().map(found -> QuestionAnswer.certain(found.statement(), Verdict.ANSWER));
    }

    /// The dispute that a statement tells of or belongs to, or else that is about the same.
    private Optional<QuestionAnswer> dispute(IndexedStatement last, int ceiling) {
        var own = Optional.of(last.statement()).filter(statement -> statement.kind() == Kind.DISPUTE);
        var named = last.statement().claims().stream().flatMap(claim -> claim.dispute().stream())
                .flatMap(id -> index.find(Kind.DISPUTE, id).stream()).findFirst();
        var about = topic(last);
        return own.or(() -> named)
                .or(() -> best(
                        found -> found.statement().kind() == Kind.DISPUTE ? score(found, last, about, _ -> true) : 0))
                .filter(statement -> statement.after() <= ceiling)
                .map(statement -> QuestionAnswer.certain(statement, Verdict.ANSWER));
    }

    private static boolean isSimilar(Statement next, Statement last) {
        return next.kind() == last.kind() && next.page().equals(last.page());
    }

    private static Optional<QuestionAnswer> same(IndexedStatement last, Asked.Holding asked) {
        return Optional.of(last).filter(found -> !asked.isOther()
                && (asked.expected().test(text(found)) || wordings(found, asked.expected()).findAny().isPresent()))
                .map(found -> QuestionAnswer.certain(found.statement(), Verdict.ANSWER));
    }

    /// What the reader may not see yet is told of only if it is more about the same than what they may.
    private Optional<QuestionAnswer> other(IndexedStatement last, List<String> keys, Asked.Holding asked,
            int ceiling) {
        var about = topic(last);
        return best(found -> isIn(keys, found) || (asked.isOther() && found.statement().kind() == Kind.DISPUTE)
                ? 0
                : score(found, last, about, asked.expected()))
                .map(found -> new QuestionAnswer(
                        found.after() <= ceiling ? found.subject() : last.statement().subject(), List.of(found),
                        found.after() <= ceiling ? Verdict.ANSWER : Verdict.BEYOND, true));
    }

    /// The statement with the highest score above 0, rather one that the reader may see.
    private Optional<Statement> best(ToDoubleFunction<IndexedStatement> score) {
        return index.statements().stream().map(found -> new Other(found, score.applyAsDouble(found)))
                .filter(other -> other.score > 0)
                .max(Comparator.comparingDouble(Other::score)
                        .thenComparingInt(other -> -other.found.statement().after()))
                .map(other -> other.found.statement());
    }

    /// How much of what a statement holds that is asked for is about a topic; 0 if that is too little.
    private double score(IndexedStatement found, IndexedStatement last, Set<String> about, Predicate<String> expected) {
        var isAboutSame = found.statement().subject().equals(last.statement().subject());
        var asked = wordings(found, expected).map(StatementTerms::of);
        var told = Stream.of(found.terms()).filter(_ -> isAboutSame && expected.test(text(found)));
        return Stream.concat(asked, told).mapToDouble(terms -> score(terms, about)).max().orElse(0)
                * (isAboutSame ? OF_SAME : 1);
    }

    private double score(Collection<String> terms, Set<String> about) {
        var words = terms.stream().filter(term -> !QuestionTerms.isIntent(term)).toList();
        var same = words.stream().filter(about::contains).toList();
        var share = index.frequencies().share(words, about::contains);
        var weight = same.stream().mapToDouble(index.frequencies()::weight).sum();
        return same.stream().allMatch(QuestionTerms::isName) || share < MIN_SHARE || weight < MIN_WEIGHT
                ? 0
                : share * weight;
    }

    private static Stream<Question> wordings(IndexedStatement found, Predicate<String> expected) {
        return found.questions().stream().filter(question -> expected.test(question.wording()));
    }

    private static String text(IndexedStatement found) {
        return PlainWording.of(found.statement().label() + " " + found.statement().text());
    }

    /// What a statement is about: its words, and those of the questions that it answers.
    private static Set<String> topic(IndexedStatement last) {
        return last.termsWithQuestions().stream().filter(term -> !QuestionTerms.isIntent(term))
                .collect(Collectors.toSet());
    }
}
