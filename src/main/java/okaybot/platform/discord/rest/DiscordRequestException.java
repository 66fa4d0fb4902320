package okaybot.platform.discord.rest;

import java.io.IOException;
import java.util.Set;
import okaybot.http.NotSentException;

/// A request to Discord failed.
public final class DiscordRequestException extends Exception {
    /// With these, a proxy of Discord says that it has not forwarded the request.
    private static final Set<Integer> NOT_FORWARDED = Set.of(502, 503);
    private final DiscordError error;
    private final boolean mayHaveArrived;

    private DiscordRequestException(DiscordError error, String message, boolean mayHaveArrived) {
        super(error + ": " + message);
        this.error = error;
        this.mayHaveArrived = mayHaveArrived;
    }

    static DiscordRequestException of(DiscordReply reply) {
        return new DiscordRequestException(DiscordError.of(reply), reply.description(),
                !NOT_FORWARDED.contains(reply.status()));
    }

    public static DiscordRequestException of(DiscordError error, Throwable cause) {
        var exception = new DiscordRequestException(error, String.valueOf(cause.getMessage()), true);
        exception.initCause(cause);
        return exception;
    }

    /// The deadline passed before the request could be sent.
    static DiscordRequestException expired() {
        return new DiscordRequestException(DiscordError.EXPIRED, "the time for the request is over", false);
    }

    static DiscordRequestException of(IOException cause) {
        var isRefused = cause instanceof RequestRefusedException;
        var isSent = !(cause instanceof NotSentException failure && failure.isCertain());
        var exception = new DiscordRequestException(isRefused ? DiscordError.RATE_LIMITED : DiscordError.TEMPORARY,
                String.valueOf(cause.getMessage()), !isRefused && isSent);
        exception.initCause(cause);
        return exception;
    }

    public DiscordError error() {
        return error;
    }

    /// Whether a repetition may succeed.
    public boolean isTemporary() {
        return error == DiscordError.TEMPORARY || error == DiscordError.RATE_LIMITED;
    }

    /// Whether Discord may have done what was requested.
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
