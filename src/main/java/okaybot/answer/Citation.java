package okaybot.answer;

/// A source of an answer.
///
/// @param number counted from 1; [Span.CitationMarks] refer to it
/// @param when the date in words, or `undated` and what is known about the date
public record Citation(int number, String name, String when) {}
