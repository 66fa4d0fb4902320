package okaybot.platform.layout;

/// A line as a platform writes it, and how much of a page it takes.
///
/// @param markup empty if there is no visible text
/// @param characters as the platform counts them
/// @param entities as the platform counts them, rather too many than too few
public record WrittenLine(AnswerLine line, String markup, int characters, int entities) {}
