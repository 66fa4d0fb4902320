package okaybot.settings.database;

/// The database cannot be used. The message is a sentence for the person who hosts the bot and contains no password.
public final class DatabaseUnusableException extends Exception {
    DatabaseUnusableException(String sentence) {
        super(sentence);
    }

    DatabaseUnusableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
