package okaybot.platform.layout;

/// A line as a platform writes it, and what it takes of a page.
///
/// @param markup empty if there is nothing to see
/// @param characters as the platform counts them
/// @param entities as the platform counts them, one too many rather than one too few
public record WrittenLine(AnswerLine line, String markup, int characters, int entities) {}
