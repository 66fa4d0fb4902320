package okaybot.platform.telegram.http;

import java.io.IOException;

/// The server cannot have read the request, so that repeating it does no harm.
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1;

    private final IOException failure;

    NotSentException(IOException failure) {
        super(failure);
        this.failure = failure;
    }

    /// Why it could not be sent.
    public IOException failure() {
        return failure;
    }
}
