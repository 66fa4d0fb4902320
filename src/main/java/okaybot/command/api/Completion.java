package okaybot.command.api;

/// A completion of what a user is typing.
///
/// @param value goes into the command line
/// @param label shown to the reader; never a spoiler
/// @param detail a few more words; may be empty
public record Completion(String value, String label, String detail) {}
