package okaybot.log;

import java.util.Optional;

/// A copy of an exception for the log: type, stack trace and causes, but no messages, because messages may quote what a user
/// typed.
public final class RedactedException extends Exception {
    private static final int MAX_CAUSES = 20;

    private RedactedException(Throwable thrown, int causes) {
        super(thrown.getClass().getName(), cause(thrown, causes).orElse(null));
        setStackTrace(thrown.getStackTrace());
    }

    public static RedactedException of(Throwable thrown) {
        return new RedactedException(thrown, MAX_CAUSES);
    }

    private static Optional<RedactedException> cause(Throwable thrown, int causes) {
        return Optional.ofNullable(thrown.getCause()).filter(_ -> causes > 0)
                .map(cause -> new RedactedException(cause, causes - 1));
    }
}
