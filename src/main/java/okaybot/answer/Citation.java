package okaybot.answer;

/// A source that an answer rests on.
///
/// @param number what [Span.CitationMarks] refer to, counted from 1
/// @param when its date in words, or `undated` with what is known
public record Citation(int number, String name, String when) {}
