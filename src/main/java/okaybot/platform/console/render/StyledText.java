package okaybot.platform.console.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okaybot.text.VisibleText;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;

/// Styled text for the terminal. All text passes [#clean], so it cannot contain commands to the terminal.
public final class StyledText {
    /// A space at which no line is broken. Other text never contains one, see [#clean].
    static final char GLUE = '\u00a0';
    /// Terminals disagree on how wide these make a character.
    private static final Pattern VARIATION_SELECTORS = Pattern.compile("[\\x{FE00}-\\x{FE0F}]");
    /// A dot between two things stays with the first, so that no line starts with it.
    private static final Pattern BREAK = Pattern.compile(" +(?!· )");

    private final AttributedStringBuilder text = new AttributedStringBuilder();

    static StyledText of(String untrusted, AttributedStyle style) {
        return new StyledText().add(untrusted, style);
    }

    /// Something that can be picked by its number: `[2] Sources`.
    static StyledText numbered(int number, String label) {
        return of("[" + number + "]", Styles.LABEL).glue(1).add(label, Styles.PLAIN);
    }

    /// The text in one line, without control characters and other invisible characters.
    public static String clean(String untrusted) {
        return VARIATION_SELECTORS.matcher(VisibleText.of(untrusted)).replaceAll("");
    }

    StyledText add(String untrusted, AttributedStyle style) {
        text.append(clean(untrusted), style);
        return this;
    }

    StyledText add(StyledText other) {
        text.append(other.text);
        return this;
    }

    /// Adds spaces at which no line is broken.
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

    AttributedString toAttributedString() {
        return text.toAttributedString();
    }

    /// The text in lines of at most `width` columns, broken at words where it can be; at least one line.
    ///
    /// @param width at least 2, so that every character fits
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

    /// Adds the word, in pieces if it is longer than a line.
    private static void addPieces(List<AttributedString> words, AttributedString word, int width) {
        var rest = word;
        while (!rest.isEmpty()) {
            var piece = rest.subSequence(0, fittingLength(rest, width));
            words.add(piece);
            rest = rest.subSequence(piece.length(), rest.length());
        }
    }

    /// How many UTF-16 units of the word fit into the line, at least one. A grapheme (what a reader sees as one
    /// character) is never split.
    private static int fittingLength(AttributedString word, int width) {
        if (width(word) <= width) {
            return word.length();
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word.toString());
        var end = characters.next();
        var left = width - width(word.subSequence(0, end));
        for (var next = characters.next(); width(word.subSequence(end, next)) <= left; next = characters.next()) {
            left -= width(word.subSequence(end, next));
            end = next;
        }
        return end;
    }

    /// Adds up the code points: JLine's own method counts a flag as two columns, but not every terminal shows it so.
    private static int width(CharSequence text) {
        return text.codePoints().map(WCWidth::wcwidth).sum();
    }
}
