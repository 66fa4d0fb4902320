package okaybot.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Joins Portuguese prepositions with the article or `este` behind them. A pattern writes the preposition in double brackets,
/// such as `[[em]] {0}`, and gets `em #geral`, `no servidor` or `neste canal` after the value is filled in.
final class PortugueseContractions {
    private static final List<String> PREPOSITIONS = List.of("em", "de");
    /// What is left of each preposition before a word with which it is joined.
    private static final List<String> JOINED = List.of("n", "d");
    private static final Pattern WRITTEN = Pattern.compile("\\[\\[(.*?)]]");
    /// Stands for a preposition until the values are filled in, so that brackets in a value stay. Unicode has no such characters.
    private static final char FIRST_PLACEHOLDER = '\uFDD0';
    private static final Pattern PLACEHOLDER = Pattern.compile("([\uFDD0\uFDD1])( (?=(?:[oa]s?|est[ea]s?)(?: |$)))?");

    private PortugueseContractions() {}

    /// A pattern whose prepositions can still be joined after it has been formatted.
    ///
    /// @throws IllegalArgumentException if something else than such a preposition is in double brackets
    static String reserve(String pattern) {
        return pattern.contains("[[")
                ? WRITTEN.matcher(pattern).replaceAll(PortugueseContractions::placeholder)
                : pattern;
    }

    /// The text with the prepositions for which [#reserve] made room.
    static String join(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var index = found.group(1).charAt(0) - FIRST_PLACEHOLDER;
            return found.group(2) == null ? PREPOSITIONS.get(index) : JOINED.get(index);
        });
    }

    private static String placeholder(MatchResult written) {
        var index = PREPOSITIONS.indexOf(written.group(1));
        if (index < 0) {
            throw new IllegalArgumentException("No Portuguese preposition that can be joined: " + written.group());
        }
        return Character.toString(FIRST_PLACEHOLDER + index);
    }
}
