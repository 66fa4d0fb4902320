package okaybot.platform.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Span;
import okaybot.text.VisibleText;

/// A piece of a line that looks the same throughout.
///
/// @param cover the label of the cover over the text; empty for text that is not covered
/// @param citations the numbers of the sources that it cites
/// @param time the point in time of which it is the text
public record TextRun(String text, Style style, String cover, List<Integer> citations, Optional<Span.Time> time) {
    static final String NOT_COVERED = "";
    private static final String SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// What a run looks like.
    public enum Style {
        PLAIN, STRONG,
        /// What a fact is about.
        LABEL,
        /// The numbers of sources.
        MARKS
    }

    /// Text that is not covered.
    static TextRun of(String text, Style style) {
        return of(text, style, NOT_COVERED);
    }

    static TextRun of(String text, Style style, String cover) {
        var visible = VisibleText.of(text);
        return new TextRun(visible, style == Style.STRONG && visible.isBlank() ? Style.PLAIN : style, cover, List.of(),
                Optional.empty());
    }

    /// Superscript numbers, with a comma between two of them: otherwise 1 and 2 would read as 12.
    static TextRun marks(List<Integer> numbers, String cover) {
        var text = new StringBuilder();
        for (var number : numbers) {
            text.append(text.isEmpty() ? "" : ",");
            Integer.toString(number).chars().forEach(digit -> text.append(SUPERSCRIPT_DIGITS.charAt(digit - '0')));
        }
        return new TextRun(text.toString(), Style.MARKS, cover, numbers, Optional.empty());
    }

    static TextRun time(Span.Time time, String cover) {
        return new TextRun(VisibleText.of(time.text()), Style.PLAIN, cover, List.of(), Optional.of(time));
    }

    /// A part of the text; the last part cites the sources. A part of a time is only text.
    TextRun part(int from, int to) {
        return new TextRun(text.substring(from, to), style, cover, to == text.length() ? citations : List.of(),
                time.filter(_ -> from == 0 && to == text.length()));
    }

    boolean isCovered() {
        return !cover.isEmpty();
    }

    boolean looksLike(TextRun other) {
        return style == other.style && cover.equals(other.cover) && time.isEmpty() && other.time.isEmpty();
    }

    /// This run and another that looks like it.
    TextRun plus(TextRun next) {
        return style == Style.MARKS
                ? marks(Stream.concat(citations.stream(), next.citations.stream()).toList(), cover)
                : new TextRun(VisibleText.of(text + next.text), style, cover, citations, Optional.empty());
    }
}
