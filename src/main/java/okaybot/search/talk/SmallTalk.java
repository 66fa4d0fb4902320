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
        var rest = others(clauses, isQuestion);
        return rest.equals(clauses.all()) || rest.stream().noneMatch(isQuestion) ? text : clauses.with(rest);
    }

    /// The text without it, whether anything else in it asks something or not.
    String removedFrom(String text) {
        var clauses = Clauses.of(text);
        var rest = others(clauses, _ -> false);
        return rest.equals(clauses.all()) ? text : clauses.with(rest);
    }

    /// The clauses, blank in place of each that is small talk and is not kept. Nothing is beside a single one.
    private List<String> others(Clauses clauses, Predicate<String> isKept) {
        var all = clauses.all();
        return all.size() < 2
                ? all
                : all.stream().map(clause -> !isSmallTalk(clause) || isKept.test(clause) ? clause : "").toList();
    }

    private boolean isSmallTalk(String clause) {
        return openings.stream().anyMatch(opening -> opening.isIn(clause));
    }
}
