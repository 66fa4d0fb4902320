package okaybot.search.word;

import java.util.List;
import java.util.Locale;

/// Changes a text by the rules of a file, one after another: each line is a regular expression, and behind ` => ` stands what takes the
/// place of what it finds, or nothing. Thread-safe.
public final class Rewrites {
    private static final String REPLACED_BY = " => ";

    private final List<Rule> rules;
    private final PatternIndex<Rule> index;

    private record Rule(WordPattern pattern, String replacement) {
        static Rule of(String line) {
            var parts = line.split(REPLACED_BY, 2);
            return new Rule(WordPattern.of(parts[0]), parts.length == 1 ? " " : parts[1]);
        }

        /// The text as the rules change it.
        public String applyTo(String text) {
            return pattern.regex().matcher(text).replaceAll(replacement).strip();
        }
    }

    /// @param file see [WordFile#filledLines]
    public Rewrites(String file, Locale language) {
        this(WordFile.filledLines(file, language));
    }

    /// Rules in which `{name}` stands for anybody of a show.
    public Rewrites(String file, Locale language, NamePattern names) {
        this(WordFile.filledLines(file, language, names));
    }

    private Rewrites(List<String> lines) {
        rules = lines.stream().map(Rule::of).toList();
        index = new PatternIndex<>(rules, Rule::pattern);
    }

    /// The changed text. A rule that would leave nothing is not applied.
    public String applyTo(String text) {
        var rest = text.strip();
        var places = index.placesIn(rest);
        for (var i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            var changed = rules.get(i).applyTo(rest);
            if (!changed.isEmpty() && !changed.equals(rest)) {
                rest = changed;
                places = index.placesIn(rest);
            }
        }
        return rest;
    }
}
