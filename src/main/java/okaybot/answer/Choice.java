package okaybot.answer;

/// A next step that an answer offers. Choosing it is the same as typing its line, so it works after a restart too.
///
/// @param label never a spoiler, since no platform can cover it
public record Choice(String label, CommandLine line) {}
