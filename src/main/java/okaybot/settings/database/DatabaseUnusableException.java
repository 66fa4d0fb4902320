package okaybot.settings.database;

/// The database cannot be used as it is. The message is one sentence for the one who runs the bot; no password is in it.
public final class DatabaseUnusableException extends Exception {
    DatabaseUnusableException(String sentence) {
        super(sentence);
    }

    DatabaseUnusableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
