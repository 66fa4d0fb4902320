package okaybot.platform.telegram.api;

import java.time.Duration;
import okaybot.resilience.Retry;

/// The timeouts and delays of the Telegram adapter.
///
/// @param longPollTimeout how long Telegram holds `getUpdates` when there are no updates
/// @param callTimeout until the end of the response, with the time to open a connection
/// @param firstDelay before the first repetition of a failed call; it doubles from one attempt to the next
/// @param longestDelay the longest delay between two attempts
/// @param deliverWithin how long an answer may wait until it is sent; later it is of no use to anybody
/// @param drain how long updates in progress may take when the adapter is closed
public record TelegramTimeouts(Duration longPollTimeout, Duration callTimeout, Duration firstDelay,
        Duration longestDelay, Duration deliverWithin, Duration drain) {
    public static final TelegramTimeouts DEFAULT = new TelegramTimeouts(Duration.ofSeconds(25), Duration.ofSeconds(10),
            Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofSeconds(8));

    /// How long to try to send a message that nobody waits for. Later, whoever sends it tries again.
    private static final Duration POST = Duration.ofSeconds(15);

    /// Callback and inline queries expire soon: nobody waits longer, and Telegram accepts no answer (Bot API, CallbackQuery).
    private static final Duration QUERY_EXPIRY = Duration.ofSeconds(10);
    private static final int MAX_QUERY_ATTEMPTS = 4;

    /// How long to try to send a message that nobody waits for.
    public Duration postWithin() {
        return POST.compareTo(deliverWithin) < 0 ? POST : deliverWithin;
    }

    /// Repeats until a call succeeds, and waits as long as Telegram asks for.
    public Retry retry() {
        return Retry.withBackoff(firstDelay, longestDelay);
    }

    /// The delay that follows another: twice as long, at least [#firstDelay] and at most this long.
    public Duration nextDelay(Duration delay, Duration longest) {
        var doubled = delay.multipliedBy(2);
        var next = doubled.compareTo(firstDelay) < 0 ? firstDelay : doubled;
        return next.compareTo(longest) > 0 ? longest : next;
    }

    /// Repeats the answer to a query, as long as that can help.
    Retry queryRetry() {
        return retry().atMost(MAX_QUERY_ATTEMPTS).within(QUERY_EXPIRY)
                .when(failure -> failure instanceof BotApiException known && switch (known.type()) {
                    case TOO_MANY_REQUESTS, NOT_DELIVERED, UNKNOWN_OUTCOME -> true;
                    case UNAUTHORIZED, NOT_FOUND, NOT_MEMBER, FORBIDDEN, NOT_PERMITTED, CONFLICT, CHAT_MIGRATED,
                            NOT_MODIFIED,
                            BAD_REQUEST, TOO_LATE ->
                        false;
                });
    }
}
