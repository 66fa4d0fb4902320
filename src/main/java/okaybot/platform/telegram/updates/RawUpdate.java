package okaybot.platform.telegram.updates;

/// An update as it came, in one line of JSON.
public record RawUpdate(int id, String json) {}
