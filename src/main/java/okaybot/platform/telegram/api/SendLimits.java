package okaybot.platform.telegram.api;

import java.time.Duration;
import okaybot.resilience.SlidingWindowLimiter;

/// How many messages may be sent.
///
/// @param perChat to each chat
/// @param perGroup to each group, in addition
/// @param overall to all chats together
public record SendLimits(RateLimit perChat, RateLimit perGroup, RateLimit overall) {
    /// Telegram's limits, slightly stricter because its clock and the bot's differ: one message a second to a chat with short
    /// bursts, 20 a minute to a group, 30 a second overall.
    ///
    /// @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Bots FAQ</a>
    public static final SendLimits TELEGRAM = new SendLimits(new RateLimit(3, Duration.ofMillis(3_100)),
            new RateLimit(20, Duration.ofMillis(60_500)), new RateLimit(30, Duration.ofMillis(1_050)));

    /// The same for several instances, which need more tolerance: each may be delayed between the time that it has reserved and
    /// the moment at which Telegram gets the message.
    public static final SendLimits TELEGRAM_SHARED = new SendLimits(new RateLimit(3, Duration.ofMillis(3_300)),
            new RateLimit(20, Duration.ofMillis(61_000)), new RateLimit(30, Duration.ofMillis(1_250)));

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
