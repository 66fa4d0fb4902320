package okaybot.platform.telegram.api;

import java.time.Duration;

/// How much may be sent.
///
/// @param perChat to one chat
/// @param perGroup to one group, beside that
/// @param overall to all of them together
public record SendLimits(RateLimit perChat, RateLimit perGroup, RateLimit overall) {
    /// What Telegram asks for, a little rounded down since its clock is not ours; a short burst in a chat is fine.
    ///
    /// @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Bots FAQ</a>
    public static final SendLimits TELEGRAM = new SendLimits(new RateLimit(3, Duration.ofMillis(3_100)),
            new RateLimit(20, Duration.ofMillis(60_500)), new RateLimit(30, Duration.ofMillis(1_050)));

    /// At most so many in any stretch of time this long.
    public record RateLimit(int max, Duration period) {
        SlidingWindowLimiter newLimiter() {
            return new SlidingWindowLimiter(max, period);
        }
    }
}
