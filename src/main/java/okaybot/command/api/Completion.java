package okaybot.command.api;

/// A way to finish what somebody is typing.
///
/// @param value what goes into the command line
/// @param label what the reader sees; never a spoiler
/// @param detail a word or two more, or nothing
public record Completion(String value, String label, String detail) {}
