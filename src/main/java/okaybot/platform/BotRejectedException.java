package okaybot.platform;

/// A platform refuses the bot for good: trying again would not help. The message is a sentence for the one who runs it.
public final class BotRejectedException extends Exception {
    public BotRejectedException(String sentence) {
        super(sentence);
    }
}
