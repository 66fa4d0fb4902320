package okaybot.search.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okaybot.search.WordFile;

/// Tells by the words of a question what its answer must hold: whoever asks for a percentage is not answered by praise. Thread-safe.
final class ExpectedAnswers {
    private static final String SEPARATOR = " =>";
    private static final String SAME = "$0";
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final List<Rule> rules;
    private final List<Statement> content;

    /// @param answer empty if nothing answers such a question
    private record Rule(Pattern question, String answer) {
        static Rule parse(String line) {
            var split = line.lastIndexOf(SEPARATOR);
            return new Rule(Pattern.compile(line.substring(0, split)),
                    line.substring(split + SEPARATOR.length()).strip());
        }

        /// Whether the answer must hold what is found in the question.
        boolean isRepeated() {
            return answer.equals(SAME);
        }

        /// What the answer must hold; empty if the question is another one.
        Optional<Pattern> expectedOf(String asked) {
            var found = question.matcher(asked);
            return found.find()
                    ? Optional.of(answer.isEmpty() ? NOTHING : Pattern.compile(answer.replace(SAME, found.group())))
                    : Optional.empty();
        }
    }

    /// Expects nothing in a language that has no file of them.
    ///
    /// @param statements all of the content
    ExpectedAnswers(Locale language, List<Statement> statements) {
        rules = WordFile.lines("expected", language).stream().map(Rule::parse).toList();
        content = statements;
    }

    /// Whether a question asks for something certain. A sister is nothing certain if the reader may know that there is one.
    ///
    /// @param ceiling the last episode that the reader has watched
    boolean expectsAny(Question question, int ceiling) {
        return rules.stream().anyMatch(rule -> rule.expectedOf(question.wording())
                .filter(expected -> !rule.isRepeated() || !isTold(expected, ceiling)).isPresent());
    }

    /// Tells whether a statement holds everything certain for which a question asks.
    Predicate<Statement> of(Question question) {
        var expected = rules.stream().flatMap(rule -> rule.expectedOf(question.wording()).stream()).toList();
        return statement -> expected.stream()
                .allMatch(part -> part.matcher(told(statement)).find());
    }

    private boolean isTold(Pattern expected, int ceiling) {
        return content.stream().filter(statement -> statement.after() <= ceiling)
                .anyMatch(statement -> expected.matcher(told(statement)).find());
    }

    private static String told(Statement statement) {
        return statement.label() + " " + statement.text();
    }
}
