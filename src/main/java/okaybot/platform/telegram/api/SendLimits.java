package okaybot.platform.telegram.api;

import java.time.Duration;
import okaybot.resilience.SlidingWindowLimiter;

/// How many messages may be sent.
///
/// @param perChat to each chat
/// @param perGroup to each group, in addition
/// @param overall to all chats together
public record SendLimits(RateLimit perChat, RateLimit perGroup, RateLimit overall) {
    /// How many messages to a chat may follow each other at once: as many as in three seconds.
    private static final int SECONDS_OF_BURST = 3;

    /// The limits of a pace, slightly stricter because Telegram's clock and the bot's differ.
    public static SendLimits of(SendPace pace) {
        return of(pace, Duration.ofMillis(3_100), Duration.ofMillis(60_500), Duration.ofMillis(1_050));
    }

    /// The same for several instances, which need more tolerance: each may be delayed between the time that it has reserved and
    /// the moment at which Telegram gets the message.
    public static SendLimits ofShared(SendPace pace) {
        return of(pace, Duration.ofMillis(3_300), Duration.ofMillis(61_000), Duration.ofMillis(1_250));
    }

    private static SendLimits of(SendPace pace, Duration threeSeconds, Duration minute, Duration second) {
        return new SendLimits(new RateLimit(SECONDS_OF_BURST * pace.perSecondToChat(), threeSeconds),
                new RateLimit(pace.perMinuteToGroup(), minute), new RateLimit(pace.perSecond(), second));
    }

    /// At most `max` messages in any interval of the length `period`.
    public record RateLimit(int max, Duration period) {
        /// A limit with the same average that allows only a tenth of the burst.
        public RateLimit spread() {
            return new RateLimit(Math.ceilDiv(max, 10), period.dividedBy(10));
        }

        SlidingWindowLimiter newLimiter() {
            return new SlidingWindowLimiter(max, period);
        }
    }
}
