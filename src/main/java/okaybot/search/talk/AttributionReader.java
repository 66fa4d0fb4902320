package okaybot.search.talk;

import java.util.Optional;
import java.util.regex.Matcher;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Finds out what somebody wants to know the source of: `which article says that it was nominated` asks who says `it was nominated`.
/// Thread-safe.
public final class AttributionReader {
    /// The name of the part of an expression that is what is said.
    private static final String CLAIM = "claim";

    private final PatternIndex<WordPattern> texts = PatternIndex.of(WordFile.patternsOfAll("attribution"));
    private final PatternIndex<WordPattern> claimants = PatternIndex.of(WordFile.patternsOfAll("claimants"));

    /// What is said.
    ///
    /// @param question all that was typed
    /// @param isByText whether a text is asked for, and not whoever says so
    public record Claim(String text, String question, boolean isByText) {}

    /// Empty if a text asks something else.
    public Optional<Claim> read(String text) {
        return without(texts, text.strip()).map(rest -> new Claim(rest, text, true))
                .or(() -> without(claimants, text.strip()).map(rest -> new Claim(rest, text, false)));
    }

    private static Optional<String> without(PatternIndex<WordPattern> patterns, String text) {
        return patterns.mayBeIn(text).flatMap(pattern -> pattern.find(text).stream()).map(AttributionReader::rest)
                .filter(rest -> !rest.isEmpty()).findFirst();
    }

    /// What is left, or what the expression names, as in languages whose question words stand before what is said and its verb behind.
    private static String rest(Matcher found) {
        return found.namedGroups().containsKey(CLAIM) ? found.group(CLAIM).strip() : found.replaceFirst(" ").strip();
    }
}
