package okaybot.search.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The parts of a text between punctuation marks, in their order. What stands in quotation marks is one part with what is around it.
///
/// @param all none is blank
public record Clauses(List<String> all) {
    /// What ends a clause, and a sentence, if more follows.
    public static final String LAUGHTER = "\\s+(?:lol|lmao|haha+)\\s+(?=\\S+ \\S)";

    private static final Pattern BOUNDARY = Pattern.compile(
            "\"[^\"]*\"|“[^”]*”|(?<mark>[.!?;:,…\\n]+(?:\\s+|$)|\\s+[-–—]+\\s+|\\s*[()]\\s*|" + LAUGHTER + ")");
    private static final Pattern LAUGHING = Pattern.compile(LAUGHTER);
    /// Any other boundary has one of them.
    private static final String MARKS = ".!?;:,…\n()-–—\"“";

    /// Question marks stay with their part, and other marks are left out.
    public static Clauses of(String text) {
        var parts = new ArrayList<String>();
        var start = 0;
        var boundary = BOUNDARY.matcher(text);
        // Many questions have none, and to look for boundaries takes longer.
        var hasMark = text.chars().anyMatch(letter -> MARKS.indexOf(letter) >= 0) || LAUGHING.matcher(text).find();
        while (hasMark && boundary.find()) {
            var mark = boundary.group("mark");
            if (mark != null) {
                parts.add(text.substring(start, boundary.start()) + (mark.contains("?") ? "?" : ""));
                start = boundary.end();
            }
        }
        parts.add(text.substring(start));
        return new Clauses(parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList());
    }

    /// These parts as one text.
    public static String join(List<String> parts) {
        return String.join(", ", parts).replace("?,", "?");
    }
}
