package okaybot.answer.service;

import java.util.Locale;

/// What became of a request, for those who count them.
enum RequestOutcome {
    ANSWERED,
    /// The asker was told that it is too much.
    RATE_LIMITED,
    /// The asker was told before.
    IGNORED, FAILED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
