package okaybot.search.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okaybot.search.WordFile;

/// Tells by the words of a question what its answer must hold: whoever asks for a percentage is not answered by praise. Thread-safe.
final class ExpectedAnswers {
    private static final String SEPARATOR = " =>";

    private final List<Rule> rules;

    /// @param answer never found in a text if nothing answers such a question
    private record Rule(Pattern question, Pattern answer) {
        private static final Pattern NOTHING = Pattern.compile("(?!)");

        static Rule parse(String line) {
            var split = line.lastIndexOf(SEPARATOR);
            var answer = line.substring(split + SEPARATOR.length()).strip();
            return new Rule(Pattern.compile(line.substring(0, split)),
                    answer.isEmpty() ? NOTHING : Pattern.compile(answer));
        }
    }

    private ExpectedAnswers(List<Rule> rules) {
        this.rules = rules;
    }

    /// Expects nothing in a language that has no file of them.
    static ExpectedAnswers of(Locale language) {
        return new ExpectedAnswers(WordFile.lines("expected", language).stream().map(Rule::parse).toList());
    }

    /// Whether a question asks for something certain.
    boolean expectsAny(Question question) {
        return rules.stream().anyMatch(rule -> rule.question.matcher(question.wording()).find());
    }

    /// Whether a statement holds everything certain for which a question asks.
    boolean mayAnswer(Question question, Statement statement) {
        return rules.stream().filter(rule -> rule.question.matcher(question.wording()).find())
                .allMatch(rule -> rule.answer.matcher(statement.label() + " " + statement.text()).find());
    }
}
