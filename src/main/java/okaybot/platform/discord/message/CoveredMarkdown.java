package okaybot.platform.discord.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Puts what somebody wrote under spoiler covers. It is shown as it was typed, with the characters of its markdown: nothing in it can
/// end the cover. Links can still be followed; mentions, emoji and timestamps are shown as Discord shows them.
public final class CoveredMarkdown {
    /// What Discord replaces with a name, an emoji or a time, and a link without a preview (Discord, Message Formatting).
    private static final String REPLACED = "<(?:@[!&]?\\d+|#\\d+|a?:\\w+:\\d+|t:-?\\d+(?::[a-zA-Z])?|id:\\w+"
            + "|/[-\\w ]+:\\d+|https?://[^\\s<>|`\\\\\"]+)>";
    private static final String LINK = "https?://[^\\s<>|`\\\\\"]+";
    /// Markup that stays, or else a line break, spaces, or a word.
    private static final Pattern PIECE = Pattern.compile("(?<markup>" + REPLACED + "|" + LINK + ")"
            + "|\\n|[^\\S\\n]+|[^\\s<]+?(?=https?://)|[^\\s<]+|<");
    private final int maxLength;
    private final int maxBytes;
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int bytes;

    private CoveredMarkdown(int maxLength, int maxBytes) {
        this.maxLength = maxLength - 2 * MarkdownWriter.COVER.length() - 1;
        this.maxBytes = maxBytes;
    }

    /// The text as markdown that is covered, in as few parts as possible.
    ///
    /// @param maxLength of each part, in UTF-16 units
    /// @param maxBytes of each part in UTF-8, without the covers
    /// @return no parts if there is nothing but spaces
    public static List<String> parts(String text, int maxLength, int maxBytes) {
        var covered = new CoveredMarkdown(maxLength, maxBytes);
        PIECE.matcher(text).results()
                .forEach(piece -> covered.add(piece.group(), piece.group("markup") != null));
        covered.endPart();
        return covered.parts;
    }

    /// A text as it is, without a cover and on one line.
    public static String plain(String text) {
        return MarkdownWriter.escaped(text);
    }

    private void add(String piece, boolean isMarkup) {
        var markdown = isMarkup ? piece : MarkdownWriter.escaped(piece);
        if (markdown.length() <= maxLength && size(markdown) <= maxBytes) {
            append(markdown);
        } else {
            // A word or a link that fills more than a message.
            piece.codePoints().mapToObj(Character::toString).map(MarkdownWriter::escaped).forEach(this::append);
        }
    }

    private void append(String markdown) {
        if (part.length() + markdown.length() > maxLength || bytes + size(markdown) > maxBytes) {
            endPart();
        }
        part.append(markdown);
        bytes += size(markdown);
    }

    private void endPart() {
        if (!part.toString().isBlank()) {
            parts.add(MarkdownWriter.COVER + part + MarkdownWriter.endOfCover(part));
        }
        part.setLength(0);
        bytes = 0;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
