package okaybot.settings;

/// The store cannot be reached just now. What was asked of it was not done.
public final class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(Throwable cause) {
        super("The settings cannot be reached", cause);
    }
}
