package okaybot.article;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the header of an article: a first line such as `date 2023-06-26`, or front matter, which stands between two lines
/// `---`. Both may be missing.
final class HeaderParser {
    private static final int MAX_LINES = 100;
    private static final int MAX_DATE_LENGTH = 40;
    /// `Date night was lovely` is the begin of a text.
    private static final Pattern DATE_LINE = Pattern.compile("(?i)\\s*date(?:\\s*:\\s*(.*?)|\\s+(.*\\d.*?))\\s*");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][\\w-]*)\\s*:(?:\\s+(.*))?");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");
    private static final String FENCE = "---";

    private final LineReader lines;
    private final HeaderValues values;

    HeaderParser(LineReader lines, HeaderRules rules) {
        this.lines = lines;
        this.values = new HeaderValues(lines, rules);
    }

    Header parse() throws ArticleRejectedException {
        var first = lines.next();
        if (first.isPresent() && first.get().strip().equals(FENCE)) {
            parseFrontMatter();
            return values.header(lines.next());
        }
        var date = first.flatMap(HeaderParser::date);
        if (date.isPresent()) {
            values.set("date", date.get());
            return values.header(lines.next());
        }
        return values.header(first);
    }

    private static Optional<String> date(String line) {
        var matcher = DATE_LINE.matcher(line);
        return line.length() <= MAX_DATE_LENGTH && matcher.matches()
                ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.of(matcher.group(2)))
                : Optional.empty();
    }

    /// Lines that are no entries, such as those of lists, say nothing that an answer shows.
    private void parseFrontMatter() throws ArticleRejectedException {
        for (var line = lines.next(); line.isPresent() && lines.number() <= MAX_LINES; line = lines.next()) {
            var text = line.get().stripTrailing();
            if (text.equals(FENCE) || text.equals("...")) {
                return;
            }
            var entry = ENTRY.matcher(text);
            if (entry.matches()) {
                values.set(entry.group(1), unquoted(entry.group(2) == null ? "" : entry.group(2)));
            }
        }
        throw lines.rejected("the header has no end", "write --- on a line of its own below it");
    }

    private static String unquoted(String value) {
        var quoted = QUOTED.matcher(value);
        return quoted.matches() ? quoted.group(2) : value;
    }
}
