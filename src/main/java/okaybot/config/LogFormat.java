package okaybot.config;

/// How the log is written.
public enum LogFormat {
    /// A line for a reader at a terminal.
    TEXT,
    /// A JSON object a line, for whatever collects logs.
    JSON
}
