package okaybot.search.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The parts of a text between punctuation marks, in their order. What stands in quotation marks is one part with what is around it.
///
/// @param all none is blank
/// @param marks what stands behind each of them if more follows: the end of a sentence, or a comma
public record Clauses(List<String> all, List<String> marks) {
    /// What ends a clause, and a sentence, if more follows.
    public static final String LAUGHTER = "\\s+(?:lol|lmao|haha+|u+gh+|omg|smh)\\s+(?=\\S+ \\S)";

    /// Where a Korean clause goes on to the next; but 일하는데 어디 asks where somebody works.
    private static final String KOREAN_LINK = "\\s(?<=[가-힣](?:는데|은데|던데|길래|구나|군요)요?[ㅎㅋㅠㅜ~!\\s]{0,4}\\s)(?!어디)";

    private static final Pattern BOUNDARY = Pattern.compile(
            "\"[^\"]*\"|“[^”]*”|(?<mark>[.!?;:,…\\n]+(?:\\s+|$)|\\s+[-–—]+\\s+|\\s*[()]\\s*|" + LAUGHTER + "|"
                    + KOREAN_LINK + ")");
    private static final Pattern UNMARKED = Pattern.compile(LAUGHTER + "|" + KOREAN_LINK);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!…]\\s");
    /// Any other boundary has one of them.
    private static final String MARKS = ".!?;:,…\n()-–—\"“";

    /// Question marks stay with their part, and other marks are left out.
    public static Clauses of(String text) {
        var parts = new ArrayList<String>();
        var marks = new ArrayList<String>();
        var start = 0;
        var boundary = BOUNDARY.matcher(text);
        // Many questions have none, and to look for boundaries takes longer.
        var hasMark = text.chars().anyMatch(letter -> MARKS.indexOf(letter) >= 0) || UNMARKED.matcher(text).find();
        while (hasMark && boundary.find()) {
            var mark = boundary.group("mark");
            if (mark != null) {
                add(text.substring(start, boundary.start()) + (mark.contains("?") ? "?" : ""), mark, parts, marks);
                start = boundary.end();
            }
        }
        add(text.substring(start), "", parts, marks);
        return new Clauses(List.copyOf(parts), List.copyOf(marks));
    }

    private static void add(String part, String mark, List<String> parts, List<String> marks) {
        if (!part.isBlank()) {
            parts.add(part.strip());
            marks.add(mark.contains("?") ? " " : SENTENCE_END.matcher(mark).find() ? ". " : ", ");
        }
    }

    /// The text with others in place of these parts.
    ///
    /// @param parts as many; blank for one to be left out
    public String with(List<String> parts) {
        var text = new StringBuilder();
        var mark = "";
        for (var i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isBlank()) {
                text.append(mark).append(parts.get(i));
                mark = marks.get(i);
            }
        }
        return text.toString();
    }
}
