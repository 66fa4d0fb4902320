package okaybot.search.question;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Short questions that mean nothing without the answer before them, such as `since when`, and what a statement must hold that answers
/// them. They stand in `follow-ups_en.txt`.
public final class ShortQuestions {
    private static final String NEXT = "+";
    private static final String DISPUTE = "~";
    private static final String OTHER = "! ";

    private final PatternIndex<Rule> rules;

    private record Rule(WordPattern question, Asked asked) {}

    /// What a short question asks for.
    public sealed interface Asked {
        /// What holds something.
        ///
        /// @param expected what the answer holds: a statement, or a question that it answers
        /// @param isOther whether the last statement is no answer
        record Holding(Predicate<String> expected, boolean isOther) implements Asked {}

        /// The next statement of the same kind.
        record Next() implements Asked {}

        /// What the sources say against each other on the same point.
        record Disputed() implements Asked {}

        private static Asked parse(String text) {
            var isOther = text.startsWith(OTHER);
            return switch (text) {
                case NEXT -> new Next();
                case DISPUTE -> new Disputed();
                default -> new Holding(
                        Pattern.compile(isOther ? text.substring(OTHER.length()) : text).asPredicate(), isOther);
            };
        }
    }

    /// None in a language that has no file of them.
    public ShortQuestions(Locale language) {
        rules = new PatternIndex<>(WordFile.rules("follow-ups", language).stream()
                .map(rule -> new Rule(rule.question(), Asked.parse(rule.meaning()))).toList(), Rule::question);
    }

    /// What a text asks for; empty if it is no short question.
    ///
    /// @param wording its words in small letters, without punctuation
    public Optional<Asked> read(String wording) {
        return rules.mayBeIn(wording).filter(rule -> rule.question.matches(wording)).map(Rule::asked).findFirst();
    }
}
