package okaybot.platform.telegram.api;

import java.time.Duration;

/// How long things may take.
///
/// @param poll how long Telegram may hold a poll when there is nothing to tell
/// @param patience how long to wait for a connection, and for an answer
/// @param pause before the first repetition; each further one is twice as long
/// @param longestPause at most
/// @param repeats how long a message is tried again and again while Telegram is down
/// @param drain how long to go on with what was begun when the adapter is closed
public record Timing(Duration poll, Duration patience, Duration pause, Duration longestPause, Duration repeats,
        Duration drain) {
    public static final Timing USUAL = new Timing(Duration.ofSeconds(25), Duration.ofSeconds(10),
            Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(10));

    /// How long to wait before a repetition.
    ///
    /// @param count how many there were before
    public Duration pause(int count) {
        var grown = pause.multipliedBy(1L << Math.min(count, 16));
        return grown.compareTo(longestPause) < 0 ? grown : longestPause;
    }
}
