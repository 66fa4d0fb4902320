package okaybot.answer.service;

import java.util.Locale;

/// The result of a request, as a tag of the metric `okaybot.requests`.
enum RequestOutcome {
    ANSWERED,
    /// The asker was told to slow down.
    RATE_LIMITED,
    /// There was no reply, because the asker had already been told to slow down.
    IGNORED,
    /// There was no reply to what people said to each other.
    OVERHEARD, FAILED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
