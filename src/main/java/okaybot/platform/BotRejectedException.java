package okaybot.platform;

/// A platform rejects the bot permanently, for example because its token is not valid: trying again would not help.
public final class BotRejectedException extends Exception {
    /// @param message a sentence for the person who hosts the bot
    public BotRejectedException(String message) {
        super(message);
    }
}
