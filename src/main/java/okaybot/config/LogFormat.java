package okaybot.config;

import java.util.Locale;

/// How the log is written.
public enum LogFormat {
    /// A line for a reader at a terminal.
    TEXT,
    /// A JSON object a line, for whatever collects logs.
    JSON;

    /// As it is set.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
