package okaybot.answer;

/// A source of an answer.
///
/// @param number counted from 1; [Span.CitationMarks] refer to it. 0 if the answer shows no marks
/// @param when the date in words, or `undated` and what is known about the date
/// @param shortDate the month in words, or `undated`
public record Citation(int number, String name, String when, String shortDate) {
    /// A source whose date is short.
    public Citation(int number, String name, String when) {
        this(number, name, when, when);
    }

    public boolean isNumbered() {
        return number > 0;
    }

    public Citation withNumber(int other) {
        return new Citation(other, name, when, shortDate);
    }
}
