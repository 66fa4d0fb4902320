package okaybot.settings;

import java.util.Objects;

/// The settings store cannot be reached at the moment. The call had no effect.
public final class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(Throwable cause) {
        super("The settings cannot be reached", cause);
    }

    /// After a failed query. The message of the failure quotes the query with its values, which must not be logged; that of its cause,
    /// the driver's, does not.
    public static StoreUnavailableException ofQuery(RuntimeException failure) {
        return new StoreUnavailableException(Objects.requireNonNullElse(failure.getCause(), failure));
    }
}
