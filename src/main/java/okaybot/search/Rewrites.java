package okaybot.search;

import java.util.List;
import java.util.Locale;

/// Changes a text by the rules of a file, one after another: each line is a regular expression, and behind ` => ` stands what takes the
/// place of what it finds, or nothing. Thread-safe.
final class Rewrites {
    private static final String REPLACED_BY = " => ";

    private final List<Rule> rules;

    private record Rule(WordPattern pattern, String replacement) {
        static Rule of(String line) {
            var parts = line.split(REPLACED_BY, 2);
            return new Rule(WordPattern.of(parts[0]), parts.length == 1 ? " " : parts[1]);
        }

        String applyTo(String text) {
            return pattern.replaceAll(text, replacement).strip();
        }
    }

    /// @param file see [WordFile#lines]
    Rewrites(String file, Locale language) {
        rules = WordFile.lines(file, language).stream().map(Rule::of).toList();
    }

    /// The changed text. A rule that would leave nothing is not applied.
    String applyTo(String text) {
        var rest = text;
        for (var rule : rules) {
            var changed = rule.applyTo(rest);
            rest = changed.isEmpty() ? rest : changed;
        }
        return rest;
    }
}
