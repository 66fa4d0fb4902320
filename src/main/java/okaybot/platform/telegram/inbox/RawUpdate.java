package okaybot.platform.telegram.inbox;

/// An update as Telegram sent it.
///
/// @param json one line
public record RawUpdate(int id, String json) {}
