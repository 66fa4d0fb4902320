package okaybot.platform.discord.message;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Parses markdown as Discord's clients do, but rejects whatever Okaybot never writes, and every character that could be taken
/// for markup.
final class DiscordMarkdownParser {
    private static final Pattern HEADING = Pattern.compile("#{1,3} +(?!#)(.*)");
    private static final Pattern SUBTEXT = Pattern.compile("-# +(?!-#)(.+)");
    private static final Pattern QUOTE = Pattern.compile(" *> (.*)");
    private static final Pattern ITEM = Pattern.compile(" *(?:[-*+]|\\d+\\.) +(.+)");
    private static final Pattern BLOCK_QUOTE = Pattern.compile(" *>>> .*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([^A-Za-z0-9\\s])");
    private static final Pattern SPOILER = Pattern.compile("\\|\\|(.+?)\\|\\|", Pattern.DOTALL);
    /// No markup begins with one of these.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ,&&[^dhsDHS]]+");
    private static final List<Pattern> FORBIDDEN = Stream
            .of("[*_~`|]", "<@[!&]?\\d+>", "<#\\d+>", "<a?:\\w+:\\d+>", "<t:-?\\d+",
                    "</[^>]+:\\d+>", "<id:\\w+>", "<[^: >]+:[^ >]+>", "@everyone", "@here", ":\\w+:",
                    "(?i)(?:https?|steam)://[^\\s<]+[^<.,:;\"'\\]\\s]", "\\[[^\\[\\]]*\\]\\(\\s*\\S+\\s*\\)",
                    "(?i)discord(?:app)?\\.(?:gg|com)/", "[\u202a-\u202e\u2066-\u2069]")
            .map(Pattern::compile).toList();

    private final StringBuilder open = new StringBuilder();
    private final StringBuilder covered = new StringBuilder();

    /// The text that is seen without lifting a cover.
    String open() {
        return open.toString();
    }

    /// The covered text, one cover a line.
    String covered() {
        return covered.toString();
    }

    void read(String markdown) {
        for (var line : markdown.split("\n", -1)) {
            var body = Stream.of(HEADING, SUBTEXT, QUOTE, ITEM).map(kind -> kind.matcher(line)).filter(Matcher::matches)
                    .findFirst();
            var heading = HEADING.matcher(line).matches();
            var text = body.map(kind -> kind.group(1)).orElse(line);
            rejectMatch(BLOCK_QUOTE, line);
            checkStart(text, body.isPresent());
            parseInline(heading ? text.stripTrailing().replaceAll("#+$", "") : text, false);
            open.append('\n');
        }
    }

    /// No block may start inside another block or directly after the bars that open a cover.
    private static void checkStart(String text, boolean inside) {
        var first = text.startsWith("||") ? text.substring(2) : text;
        if (inside || !first.equals(text)) {
            Stream.of(HEADING, SUBTEXT, QUOTE, ITEM, BLOCK_QUOTE).forEach(kind -> rejectMatch(kind, first));
        }
    }

    private void parseInline(String text, boolean isCovered) {
        var at = 0;
        while (at < text.length()) {
            at = parseAt(text, at, isCovered);
        }
    }

    /// Parses the markup or text at this index.
    ///
    /// @return the index after it
    private int parseAt(String text, int at, boolean isCovered) {
        var plain = matcherAt(PLAIN, text, at);
        if (plain.lookingAt()) {
            append(plain.group(), isCovered);
            return plain.end();
        }
        var escape = matcherAt(ESCAPE, text, at);
        if (escape.lookingAt()) {
            append(escape.group(1), isCovered);
            return escape.end();
        }
        var spoiler = matcherAt(SPOILER, text, at);
        if (spoiler.lookingAt()) {
            if (isCovered) {
                throw new AssertionError("Cover inside a cover: " + text);
            }
            parseInline(spoiler.group(1), true);
            covered.append('\n');
            return spoiler.end();
        }
        if (text.startsWith("**", at)) {
            var end = endOfStrong(text, at + 2);
            parseInline(text.substring(at + 2, end), isCovered);
            return end + 2;
        }
        FORBIDDEN.forEach(kind -> {
            if (matcherAt(kind, text, at).lookingAt()) {
                throw new AssertionError("Discord takes this for %s: %s".formatted(kind, text.substring(at)));
            }
        });
        append(text.substring(at, at + 1), isCovered);
        return at + 1;
    }

    /// The index of the next two unescaped asterisks. More than two are rejected, because clients read them in different ways.
    private static int endOfStrong(String text, int from) {
        var end = from;
        while (end < text.length() && text.charAt(end) != '*') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end == from || !text.startsWith("**", end) || text.startsWith("***", end)) {
            throw new AssertionError("Asterisks without a match: " + text.substring(from));
        }
        return end;
    }

    private void append(String text, boolean isCovered) {
        (isCovered ? covered : open).append(text);
    }

    private static Matcher matcherAt(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, text.length());
    }

    private static void rejectMatch(Pattern kind, String text) {
        if (kind.matcher(text).matches()) {
            throw new AssertionError("Discord takes this for %s: %s".formatted(kind, text));
        }
    }
}
