package okaybot.config;

import java.util.Locale;

/// The format of the log.
public enum LogFormat {
    /// Readable lines.
    TEXT,
    /// One JSON object per line, for log collectors.
    JSON;

    /// As it is written in the configuration.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
