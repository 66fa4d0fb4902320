package okaybot.platform.telegram.receive;

/// An update as it came, in one line of JSON.
public record Raw(int id, String json) {}
