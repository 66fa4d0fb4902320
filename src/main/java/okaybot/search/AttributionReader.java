package okaybot.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds out what somebody wants to know the source of: `which article says that it was nominated` asks who says `it was nominated`.
/// Thread-safe.
public final class AttributionReader {
    private final List<Pattern> texts = WordFile.patterns("attribution", Locale.ENGLISH);
    private final List<Pattern> claimants = WordFile.patterns("claimants", Locale.ENGLISH);

    /// What is said.
    ///
    /// @param question all that was typed
    /// @param isByText whether a text is asked for, and not whoever says so
    public record Claim(String text, String question, boolean isByText) {}

    /// Empty if a text asks something else.
    public Optional<Claim> read(String text) {
        return without(texts, text).map(rest -> new Claim(rest, text, true))
                .or(() -> without(claimants, text).map(rest -> new Claim(rest, text, false)));
    }

    private static Optional<String> without(List<Pattern> patterns, String text) {
        return patterns.stream().map(pattern -> pattern.matcher(text.strip()))
                .filter(found -> found.find()).map(found -> found.replaceFirst(" ").strip())
                .filter(rest -> !rest.isEmpty()).findFirst();
    }
}
