package okaybot.search.word;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression that is tried only on a text that holds a word which it needs. There are hundreds for each question, and
/// hardly any finds something. Thread-safe.
public final class WordPattern {
    /// Each in use once, since the indexes of all content ask with the same ones.
    private static final LoadingCache<String, WordPattern> IN_USE = Caffeine.newBuilder().weakValues()
            .executor(Runnable::run).build(WordPattern::new);

    private final Pattern pattern;
    private final Set<String> required;

    private WordPattern(String regex) {
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        this.required = RequiredWords.of(regex);
    }

    /// A pattern that finds small letters and capitals alike.
    ///
    /// @param regex see [Pattern]
    /// @throws IllegalArgumentException if it is none
    public static WordPattern of(String regex) {
        return IN_USE.get(regex);
    }

    /// In small letters: a text that has none of these words does not have it. Empty if it needs no certain word.
    Set<String> required() {
        return required;
    }

    /// For a text of which a [PatternIndex] has told that it holds such a word.
    Pattern regex() {
        return pattern;
    }

    /// Where a text has it for the first time; empty if it has it nowhere.
    public Optional<Matcher> find(String text) {
        return mayBeIn(text) ? Optional.of(pattern.matcher(text)).filter(Matcher::find) : Optional.empty();
    }

    /// The text as a whole; empty if it is another one.
    public Optional<Matcher> match(String text) {
        return mayBeIn(text) ? Optional.of(pattern.matcher(text)).filter(Matcher::matches) : Optional.empty();
    }

    /// Whether a text has it anywhere.
    public boolean isIn(String text) {
        return mayBeIn(text) && pattern.matcher(text).find();
    }

    /// Whether it is the text as a whole.
    public boolean matches(String text) {
        return mayBeIn(text) && pattern.matcher(text).matches();
    }

    private boolean mayBeIn(String text) {
        if (required.isEmpty()) {
            return true;
        }
        var letters = text.toLowerCase(Locale.ROOT);
        for (var word : required) {
            if (letters.contains(word)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
