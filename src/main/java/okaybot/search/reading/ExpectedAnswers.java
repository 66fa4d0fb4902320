package okaybot.search.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.lore.Lore;
import okaybot.search.question.ExpectedPart;
import okaybot.search.question.Question;
import okaybot.search.statement.Statement;
import okaybot.search.word.NamePattern;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Tells by the words of a question what its answer must hold: whoever asks for a percentage is not answered by praise. Thread-safe.
public final class ExpectedAnswers {
    private static final String SEPARATOR = " =>";
    private static final String SAME = "$0";
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final PatternIndex<Rule> rules;
    private final List<Statement> content;

    /// @param answer empty if nothing answers such a question
    private record Rule(WordPattern question, String answer) {
        static Rule parse(String line) {
            var split = line.lastIndexOf(SEPARATOR);
            return new Rule(WordPattern.of(line.substring(0, split)),
                    line.substring(split + SEPARATOR.length()).strip());
        }

        /// Empty if the question is another one.
        Optional<ExpectedPart> expectedOf(String asked) {
            return question.find(asked).map(found -> new ExpectedPart(
                    answer.isEmpty() ? NOTHING : Pattern.compile(answer.replace(SAME, found.group())),
                    answer.equals(SAME)));
        }
    }

    /// Expects nothing in a language that has no file of them.
    ///
    /// @param lore in whose language the questions are
    /// @param statements all of the content
    public ExpectedAnswers(Lore lore, List<Statement> statements) {
        rules = new PatternIndex<>(
                WordFile.filledLines("expected", lore.locale(), NamePattern.of(lore)).stream().map(Rule::parse)
                        .toList(),
                Rule::question);
        content = statements;
    }

    /// With what its answer must hold.
    Question read(Question question) {
        return question.withExpected(
                rules.mayBeIn(question.wording()).flatMap(rule -> rule.expectedOf(question.wording()).stream())
                        .toList());
    }

    /// Whether a question asks for something certain. A sister is nothing certain if the reader may know that there is one.
    ///
    /// @param ceiling the last episode that the reader has watched
    public boolean expectsAny(Question question, int ceiling) {
        return question.expected().stream().anyMatch(part -> !part.isOfQuestion() || !isTold(part.words(), ceiling));
    }

    /// Whether a statement holds everything certain for which a question asks.
    public static boolean areIn(Statement statement, Question question) {
        return question.expected().isEmpty()
                || question.expected().stream().allMatch(part -> part.words().matcher(told(statement)).find());
    }

    private boolean isTold(Pattern expected, int ceiling) {
        return content.stream().filter(statement -> statement.after() <= ceiling)
                .anyMatch(statement -> expected.matcher(told(statement)).find());
    }

    private static String told(Statement statement) {
        return statement.label() + " " + statement.text();
    }
}
