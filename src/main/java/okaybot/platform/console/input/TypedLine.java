package okaybot.platform.console.input;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/// A line that is being typed, parsed as [okaybot.answer.CommandLine] does: the command's name, and everything after it
/// as one word, without quotes or escapes.
///
/// @param start where the word at the cursor begins
/// @param end where it ends
record TypedLine(String line, int cursor, int start, int end) implements CompletingParsedLine {
    static TypedLine of(String line, int cursor) {
        var name = skip(line, 0, true);
        var gap = skip(line, name, false);
        var argument = skip(line, gap, true);
        return cursor <= gap
                ? new TypedLine(line, cursor, Math.min(name, cursor), gap)
                : new TypedLine(line, cursor, Math.min(argument, cursor), line.length());
    }

    private static int skip(String line, int from, boolean spaces) {
        var at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at)) == spaces) {
            at++;
        }
        return at;
    }

    boolean inName() {
        return line.substring(0, start).isBlank();
    }

    /// The text before the word.
    String before() {
        return line.substring(0, start);
    }

    @Override
    public String word() {
        return line.substring(start, end);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return inName() ? 0 : 1;
    }

    @Override
    public List<String> words() {
        return inName() ? List.of(word()) : List.of(before().strip(), word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return end - start;
    }
}
