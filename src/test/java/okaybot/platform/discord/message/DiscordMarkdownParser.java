package okaybot.platform.discord.message;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Parses markdown as Discord's clients do, but rejects whatever Okaybot never writes, and every character that could be taken
/// for markup.
final class DiscordMarkdownParser {
    private static final Pattern HEADING = Pattern.compile("#{1,3} +(?!#)(.*)");
    private static final Pattern SMALL = Pattern.compile("-# +(?!-#)(.+)");
    private static final Pattern QUOTE = Pattern.compile(" *> (.*)");
    private static final Pattern ITEM = Pattern.compile(" *(?:[-*+]|\\d+\\.) +(.+)");
    private static final Pattern BLOCK_QUOTE = Pattern.compile(" *>>> .*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([^A-Za-z0-9\\s])");
    private static final Pattern SPOILER = Pattern.compile("\\|\\|(.+?)\\|\\|", Pattern.DOTALL);
    /// No markup begins with one of these.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ,&&[^dhsDHS]]+");
    private static final List<Pattern> REFUSED = Stream
            .of("[*_~`|]", "<@[!&]?\\d+>", "<#\\d+>", "<a?:\\w+:\\d+>", "<t:-?\\d+",
                    "</[^>]+:\\d+>", "<id:\\w+>", "<[^: >]+:[^ >]+>", "@everyone", "@here", ":\\w+:",
                    "(?i)(?:https?|steam)://[^\\s<]+[^<.,:;\"'\\]\\s]", "\\[[^\\[\\]]*\\]\\(\\s*\\S+\\s*\\)",
                    "(?i)discord(?:app)?\\.(?:gg|com)/", "[\u202a-\u202e\u2066-\u2069]")
            .map(Pattern::compile).toList();

    private final StringBuilder open = new StringBuilder();
    private final StringBuilder covered = new StringBuilder();

    /// What is seen without lifting a cover.
    String open() {
        return open.toString();
    }

    /// What stands behind the covers.
    String covered() {
        return covered.toString();
    }

    void read(String markdown) {
        for (var line : markdown.split("\n", -1)) {
            var body = Stream.of(HEADING, SMALL, QUOTE, ITEM).map(kind -> kind.matcher(line)).filter(Matcher::matches)
                    .findFirst();
            var heading = HEADING.matcher(line).matches();
            var text = body.map(kind -> kind.group(1)).orElse(line);
            refuse(BLOCK_QUOTE, line);
            start(text, body.isPresent());
            inline(heading ? text.stripTrailing().replaceAll("#+$", "") : text, false);
            open.append('\n');
        }
    }

    /// No block may start inside another, nor right behind the bars of a cover.
    private static void start(String text, boolean inside) {
        var first = text.startsWith("||") ? text.substring(2) : text;
        if (inside || !first.equals(text)) {
            Stream.of(HEADING, SMALL, QUOTE, ITEM, BLOCK_QUOTE).forEach(kind -> refuse(kind, first));
        }
    }

    private void inline(String text, boolean isCovered) {
        var at = 0;
        while (at < text.length()) {
            at = step(text, at, isCovered);
        }
    }

    /// Reads what stands at this place.
    ///
    /// @return where to go on
    private int step(String text, int at, boolean isCovered) {
        var plain = looking(PLAIN, text, at);
        if (plain.lookingAt()) {
            append(plain.group(), isCovered);
            return plain.end();
        }
        var escape = looking(ESCAPE, text, at);
        if (escape.lookingAt()) {
            append(escape.group(1), isCovered);
            return escape.end();
        }
        var spoiler = looking(SPOILER, text, at);
        if (spoiler.lookingAt()) {
            if (isCovered) {
                throw new AssertionError("A cover in a cover: " + text);
            }
            inline(spoiler.group(1), true);
            covered.append('\n');
            return spoiler.end();
        }
        if (text.startsWith("**", at)) {
            var end = endOfStrong(text, at + 2);
            inline(text.substring(at + 2, end), isCovered);
            return end + 2;
        }
        REFUSED.forEach(kind -> {
            if (looking(kind, text, at).lookingAt()) {
                throw new AssertionError("Discord takes this for %s: %s".formatted(kind, text.substring(at)));
            }
        });
        append(text.substring(at, at + 1), isCovered);
        return at + 1;
    }

    /// The place of the next two unescaped asterisks. Clients read more than two in different ways, so these are rejected.
    private static int endOfStrong(String text, int from) {
        var end = from;
        while (end < text.length() && text.charAt(end) != '*') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end == from || !text.startsWith("**", end) || text.startsWith("***", end)) {
            throw new AssertionError("Asterisks that do not match: " + text.substring(from));
        }
        return end;
    }

    private void append(String text, boolean isCovered) {
        (isCovered ? covered : open).append(text);
    }

    private static Matcher looking(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, text.length());
    }

    private static void refuse(Pattern kind, String text) {
        if (kind.matcher(text).matches()) {
            throw new AssertionError("Discord takes this for %s: %s".formatted(kind, text));
        }
    }
}
