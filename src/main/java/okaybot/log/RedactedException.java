package okaybot.log;

import java.util.Optional;

/// What was thrown, for the log: its kind, where it happened and what caused it, without the messages. They may quote what
/// somebody typed.
public final class RedactedException extends Exception {
    private static final int MOST_CAUSES = 20;

    private RedactedException(Throwable thrown, int causes) {
        super(thrown.getClass().getName(), cause(thrown, causes).orElse(null));
        setStackTrace(thrown.getStackTrace());
    }

    public static RedactedException of(Throwable thrown) {
        return new RedactedException(thrown, MOST_CAUSES);
    }

    private static Optional<RedactedException> cause(Throwable thrown, int causes) {
        return Optional.ofNullable(thrown.getCause()).filter(_ -> causes > 0)
                .map(cause -> new RedactedException(cause, causes - 1));
    }
}
