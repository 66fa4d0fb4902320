package okaybot.platform.telegram.api;

import java.time.Duration;

/// How much may be sent.
///
/// @param chat to one chat
/// @param group to one group, beside that
/// @param all to all of them together
public record Limits(Limit chat, Limit group, Limit all) {
    /// What Telegram asks for, a little rounded down since its clock is not ours; a short burst in a chat is fine.
    ///
    /// @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Bots FAQ</a>
    public static final Limits TELEGRAM = new Limits(new Limit(3, Duration.ofMillis(3_100)),
            new Limit(20, Duration.ofMillis(60_500)), new Limit(30, Duration.ofMillis(1_050)));

    /// At most so many in any stretch of time this long.
    public record Limit(int most, Duration period) {
        Window window() {
            return new Window(most, period);
        }
    }
}
