package okaybot.platform.telegram.api;

/// How fast the bot may send, as a host sets it.
///
/// @param perSecond messages to all chats together, in a second
/// @param perSecondToChat to each chat, in a second
/// @param perMinuteToGroup to each group, in a minute
public record SendPace(int perSecond, int perSecondToChat, int perMinuteToGroup) {
    /// With paid broadcasts, and the most that Telegram can be asked for.
    ///
    /// @see <a href="https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once">Bots FAQ</a>
    public static final int MAX_PER_SECOND = 1_000;
    public static final int MAX_PER_MINUTE = 60 * MAX_PER_SECOND;
    /// What Telegram allows.
    ///
    /// @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Bots FAQ</a>
    public static final SendPace TELEGRAM = new SendPace(30, 1, 20);

    public SendPace {
        if (!isBetween(perSecond, MAX_PER_SECOND) || !isBetween(perSecondToChat, MAX_PER_SECOND)
                || !isBetween(perMinuteToGroup, MAX_PER_MINUTE)) {
            throw new IllegalArgumentException("Out of range: " + perSecond + ", " + perSecondToChat + ", "
                    + perMinuteToGroup);
        }
    }

    private static boolean isBetween(int number, int max) {
        return number >= 1 && number <= max;
    }
}
