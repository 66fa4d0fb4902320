package okaybot.search.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreTranslator;
import okaybot.search.QuestionLanguageDetector;

/// Answers questions in every language into which the content is translated, whatever language the reader has otherwise. What a
/// language needs is built when somebody first asks in it. Thread-safe; keeps nothing of what is asked.
public final class MultilingualEngine {
    private final QuestionLanguageDetector languages;
    private final Map<Locale, QuestionEngine> engines = new ConcurrentHashMap<>();

    /// A question as it was understood, and its answer.
    public record Answered(Question question, QuestionAnswer answer) {}

    /// @param lore what a reader may know of; it is not kept
    public MultilingualEngine(Lore lore) {
        languages = new QuestionLanguageDetector(lore);
    }

    private List<QuestionEngine> engines(String text, Lore lore) {
        return languages.detect(text).stream().map(language -> engines.computeIfAbsent(language,
                own -> new QuestionEngine(LoreTranslator.translate(lore.inEnglish(), own)))).toList();
    }

    /// See [QuestionEngine#answerWithin].
    ///
    /// @param lore the one that this was made for, in any language
    public Optional<QuestionAnswer> answerWithin(String page, String text, Lore lore, int ceiling) {
        var engine = engines(text, lore).getFirst();
        return new EitherOrAnswers(engine).answer(text, ceiling)
                .or(() -> engine.answerWithin(page, text, ceiling));
    }

    /// See [QuestionEngine#answerAsked].
    ///
    /// @param lore the one that this was made for, in any language
    public Optional<QuestionAnswer> answerAsked(String text, Lore lore, int ceiling) {
        return engines(text, lore).getFirst().answerAsked(text, ceiling);
    }

    /// See [QuestionEngine#expectsAny].
    ///
    /// @param lore the one that this was made for, in any language
    public boolean expectsAny(String text, Lore lore, int ceiling) {
        return engines(text, lore).getFirst().expectsAny(text, ceiling);
    }

    /// See [QuestionEngine#disputed].
    ///
    /// @param lore the one that this was made for, in any language
    public Optional<QuestionAnswer> disputed(String point, Lore lore, int ceiling) {
        return engines(point, lore).getFirst().disputed(point, ceiling);
    }

    /// See [QuestionEngine#answerQuoted].
    ///
    /// @param lore the one that this was made for, in any language
    public Optional<QuestionAnswer> answerQuoted(String text, Lore lore, int ceiling) {
        return engines(text, lore).getFirst().answerQuoted(text, ceiling);
    }

    /// See [QuestionEngine#answerSpoken].
    ///
    /// @param lore the one that this was made for, in any language
    public Optional<QuestionAnswer> answerSpoken(String text, Lore lore, int ceiling) {
        return engines(text, lore).getFirst().answerSpoken(text, ceiling);
    }

    /// See [QuestionEngine#attribute].
    ///
    /// @param lore the one that this was made for, in any language
    public Optional<Attribution> attribute(String claim, Lore lore, int ceiling) {
        return engines(claim, lore).getFirst().attribute(claim, ceiling);
    }

    /// The answer from all statements.
    ///
    /// @param lore the one that this was made for, in any language
    /// @param ceiling the last episode that the reader has watched
    public Answered answer(String text, Lore lore, int ceiling) {
        return answer(text, lore, ceiling, question -> question);
    }

    /// The answer as it is if the content does not have the question in exactly these words.
    ///
    /// @param lore the one that this was made for, in any language
    /// @param ceiling the last episode that the reader has watched
    public Answered answerByTerms(String text, Lore lore, int ceiling) {
        return answer(text, lore, ceiling, Question::withoutWording);
    }

    private Answered answer(String text, Lore lore, int ceiling, UnaryOperator<Question> reading) {
        Function<QuestionEngine, Answered> answer = engine -> {
            var question = reading.apply(engine.parse(text));
            return new Answered(question, new EitherOrAnswers(engine).answer(text, ceiling)
                    .orElseGet(() -> engine.answer(question, ceiling)));
        };
        var engines = engines(text, lore);
        var first = answer.apply(engines.getFirst());
        return first.answer.isFound() || first.answer.isCertain()
                ? first
                : engines.stream().skip(1).map(answer).filter(answered -> answered.answer.isFound()).findFirst()
                        .orElse(first);
    }
}
