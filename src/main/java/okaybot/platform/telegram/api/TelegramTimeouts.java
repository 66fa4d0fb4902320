package okaybot.platform.telegram.api;

import java.time.Duration;
import java.util.Optional;
import okaybot.resilience.Retry;

/// The timeouts and delays of the Telegram adapter.
///
/// @param longPollTimeout how long Telegram holds `getUpdates` when there are no updates
/// @param callTimeout for a connection, and for the response
/// @param firstDelay before the first repetition of a failed call; it doubles from one attempt to the next
/// @param longestDelay the longest delay between two attempts
/// @param resendFor how long an undelivered message is sent again
/// @param drain how long updates in progress may take when the adapter is closed
public record TelegramTimeouts(Duration longPollTimeout, Duration callTimeout, Duration firstDelay,
        Duration longestDelay, Duration resendFor, Duration drain) {
    public static final TelegramTimeouts DEFAULT = new TelegramTimeouts(Duration.ofSeconds(25), Duration.ofSeconds(10),
            Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(10));

    /// Repeats until a call succeeds, and waits as long as Telegram asks for.
    public Retry retry() {
        return Retry.withBackoff(firstDelay, longestDelay).honoring(
                failure -> failure instanceof BotApiException known ? known.retryAfter() : Optional.empty());
    }
}
