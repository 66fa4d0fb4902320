package okaybot.settings;

/// The database cannot be used as it is. The message is one sentence for the one who runs the bot; no password is in it.
public final class DatabaseUnusable extends Exception {
    DatabaseUnusable(String sentence) {
        super(sentence);
    }

    DatabaseUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
