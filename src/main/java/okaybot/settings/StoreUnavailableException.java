package okaybot.settings;

/// The settings store cannot be reached at the moment. The call had no effect.
public final class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(Throwable cause) {
        super("The settings cannot be reached", cause);
    }
}
