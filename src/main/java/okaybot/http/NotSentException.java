package okaybot.http;

import java.io.IOException;

/// The server has not got the request, or has most likely discarded it, so that repeating it does no harm.
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1;

    private final IOException failure;
    private final boolean certain;

    NotSentException(IOException failure, boolean certain) {
        super(failure);
        this.failure = failure;
        this.certain = certain;
    }

    /// Why it could not be sent.
    public IOException failure() {
        return failure;
    }

    /// Whether not even in rare cases the server has got the whole request.
    public boolean isCertain() {
        return certain;
    }
}
