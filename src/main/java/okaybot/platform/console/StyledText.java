package okaybot.platform.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;

/// Styled text on its way to the terminal, and the only door for it: nothing that a terminal would obey gets through.
final class StyledText {
    /// A space at which no line ends. Text from outside never holds one, see [#clean].
    static final char GLUE = '\u00a0';
    /// What a terminal obeys or does not show, and variation selectors: terminals disagree on how wide they make a sign.
    private static final Pattern UNPRINTABLE = Pattern
            .compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\x{FE00}-\\x{FE0F}]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    /// A dot between two things stays with the first, so that no line starts with it.
    private static final Pattern BREAK = Pattern.compile(" +(?!· )");

    private final AttributedStringBuilder text = new AttributedStringBuilder();

    static StyledText of(String untrusted, AttributedStyle style) {
        return new StyledText().add(untrusted, style);
    }

    /// The text in one line, without anything that is not to be seen.
    static String clean(String untrusted) {
        return UNPRINTABLE.matcher(SPACE.matcher(untrusted).replaceAll(" ")).replaceAll("");
    }

    StyledText add(String untrusted, AttributedStyle style) {
        text.append(clean(untrusted), style);
        return this;
    }

    StyledText add(StyledText other) {
        text.append(other.text);
        return this;
    }

    /// Spaces that neither break nor collapse.
    StyledText glue(int count) {
        text.append(String.valueOf(GLUE).repeat(count), AttributedStyle.DEFAULT);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean endsWithSpace() {
        return !text.isEmpty() && Character.isSpaceChar(text.charAt(text.length() - 1));
    }

    /// How many columns the text takes in one line; a Hangul syllable takes two.
    int width() {
        return width(text);
    }

    AttributedString inOneLine() {
        return text.toAttributedString();
    }

    /// The text in lines of at most `width` columns, broken at words where it can be; at least one line.
    ///
    /// @param width at least 2, so that every sign fits
    List<AttributedString> lines(int width) {
        var lines = new ArrayList<AttributedString>();
        var line = new AttributedStringBuilder();
        for (var word : words(width)) {
            if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
                lines.add(line.toAttributedString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(" ", line.styleAt(line.length() - 1));
            }
            line.append(word);
        }
        lines.add(line.toAttributedString());
        return lines;
    }

    private List<AttributedString> words(int width) {
        var words = new ArrayList<AttributedString>();
        var start = 0;
        var gap = BREAK.matcher(text);
        while (gap.find()) {
            addPieces(words, text.subSequence(start, gap.start()), width);
            start = gap.end();
        }
        addPieces(words, text.subSequence(start, text.length()), width);
        return words;
    }

    /// Adds the word, in pieces if no line can hold it.
    private static void addPieces(List<AttributedString> words, AttributedString word, int width) {
        var rest = word;
        while (!rest.isEmpty()) {
            var piece = rest.subSequence(0, fitting(rest, width));
            words.add(piece);
            rest = rest.subSequence(piece.length(), rest.length());
        }
    }

    private static int fitting(CharSequence word, int width) {
        var used = 0;
        var end = 0;
        while (end < word.length()) {
            var sign = Character.codePointAt(word, end);
            used += WCWidth.wcwidth(sign);
            if (used > width) {
                break;
            }
            end += Character.charCount(sign);
        }
        return end;
    }

    private static int width(CharSequence text) {
        return text.codePoints().map(WCWidth::wcwidth).sum();
    }
}
