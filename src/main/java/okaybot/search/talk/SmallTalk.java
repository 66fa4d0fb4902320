package okaybot.search.talk;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import okaybot.search.word.Clauses;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Leaves out what people tell of themselves beside a question: `im on episode 2, how many are there`. Thread-safe.
public final class SmallTalk {
    private final List<WordPattern> openings = WordFile.patterns("smalltalk", Locale.ENGLISH);

    /// The text without it; the text itself if nothing remained that asks something.
    String removedFrom(String text, Predicate<String> isQuestion) {
        var clauses = Clauses.of(text).all();
        if (clauses.size() < 2) {
            return text;
        }
        var rest = clauses.stream().filter(clause -> isQuestion.test(clause) || !isSmallTalk(clause)).toList();
        return rest.size() == clauses.size() || rest.stream().noneMatch(isQuestion) ? text : Clauses.join(rest);
    }

    private boolean isSmallTalk(String clause) {
        return openings.stream().anyMatch(opening -> opening.isIn(clause));
    }
}
