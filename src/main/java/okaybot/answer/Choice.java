package okaybot.answer;

/// A next step that an answer offers, such as a button. Choosing it is the same as typing its line, so it still works after
/// a restart.
///
/// @param label never a spoiler, since no platform can cover a label
public record Choice(String label, CommandLine line) {}
