package okaybot.platform.telegram.api;

import java.time.Duration;

/// How long things may take.
///
/// @param longPollTimeout how long Telegram may hold a poll when there is nothing to tell
/// @param callTimeout how long to wait for a connection, and for an answer
/// @param pause before the first repetition; each further one is twice as long
/// @param longestPause at most
/// @param resendFor how long a message is tried again and again while Telegram is down
/// @param drain how long to go on with what was begun when the adapter is closed
public record TelegramTimeouts(Duration longPollTimeout, Duration callTimeout, Duration pause, Duration longestPause,
        Duration resendFor,
        Duration drain) {
    public static final TelegramTimeouts DEFAULT = new TelegramTimeouts(Duration.ofSeconds(25), Duration.ofSeconds(10),
            Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(10));

    /// How long to wait before a repetition.
    ///
    /// @param count how many there were before
    public Duration pause(int count) {
        var grown = pause.multipliedBy(1L << Math.min(count, 16));
        return grown.compareTo(longestPause) < 0 ? grown : longestPause;
    }
}
