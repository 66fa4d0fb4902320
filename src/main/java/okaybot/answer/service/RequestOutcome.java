package okaybot.answer.service;

import java.util.Locale;

/// The result of a request, as a tag of the metric `okaybot.requests`.
enum RequestOutcome {
    ANSWERED,
    /// The asker was told that they ask too often.
    RATE_LIMITED,
    /// The asker had already been told.
    IGNORED, FAILED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
