package okaybot.search.talk;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /// The text without its first or its last clause, if that is such a one and something else remains.
    Stream<String> removedAround(String text) {
        var clauses = Clauses.of(text);
        var all = clauses.all();
        return all.size() < 2
                ? Stream.empty()
                : Stream.of(0, all.size() - 1).filter(place -> isSmallTalk(all.get(place)))
                        .map(place -> clauses.with(IntStream.range(0, all.size())
                                .mapToObj(other -> other == place ? "" : all.get(other)).toList()));
    }

    private boolean isSmallTalk(String clause) {
        return openings.stream().anyMatch(opening -> opening.isIn(clause));
    }
}
