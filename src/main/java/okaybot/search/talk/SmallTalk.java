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
        var clauses = Clauses.of(text);
        var rest = clauses.all().stream().map(clause -> !isSmallTalk(clause) || isQuestion.test(clause) ? clause : "")
                .toList();
        return rest.equals(clauses.all()) || rest.stream().noneMatch(isQuestion) ? text : clauses.with(rest);
    }

    /// The text without its first clause; the text itself if that is something else, or nothing else follows.
    String removedBefore(String text) {
        var clauses = Clauses.of(text).all();
        return clauses.size() > 1 && isSmallTalk(clauses.getFirst())
                ? text.substring(text.indexOf(clauses.get(1), clauses.getFirst().length()))
                : text;
    }

    private boolean isSmallTalk(String clause) {
        return openings.stream().anyMatch(opening -> opening.isIn(clause));
    }
}
