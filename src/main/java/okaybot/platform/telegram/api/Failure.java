package okaybot.platform.telegram.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A call that Telegram did not do, or did not answer. The message is Telegram's own reason, without what it quotes: that
/// may be what somebody typed. It never holds a token.
public final class Failure extends Exception {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final List<String> CLOSED = List.of("thread not found", "topic_closed", "topic_deleted",
            "not enough rights", "have no rights");

    private final Kind kind;
    private final String reason;
    private final Optional<Duration> pause;
    private final Optional<Long> movedTo;

    private Failure(Kind kind, String reason, Optional<ResponseParameters> parameters) {
        super(reason);
        this.kind = kind;
        this.reason = reason;
        this.pause = parameters.map(ResponseParameters::getRetryAfter).map(Duration::ofSeconds);
        this.movedTo = parameters.map(ResponseParameters::getMigrateToChatId);
    }

    static Failure of(Kind kind, String reason) {
        return new Failure(kind, reason, Optional.empty());
    }

    static Failure of(TelegramApiRequestException refusal) {
        var parameters = Optional.ofNullable(refusal.getParameters());
        var reason = Optional.ofNullable(refusal.getApiResponse()).orElse("").replaceAll("\"[^\"]*\"?", "\"…\"");
        return new Failure(kind(refusal, parameters, reason.toLowerCase(Locale.ROOT)), reason, parameters);
    }

    private static Kind kind(TelegramApiRequestException refusal, Optional<ResponseParameters> parameters,
            String reason) {
        return switch (Optional.ofNullable(refusal.getErrorCode()).orElse(0)) {
            case UNAUTHORIZED, NOT_FOUND -> Kind.REFUSED;
            case FORBIDDEN -> Kind.FORBIDDEN;
            case CONFLICT -> Kind.CONFLICT;
            case TOO_MANY -> Kind.TOO_MANY;
            case BAD_REQUEST -> {
                if (parameters.map(ResponseParameters::getMigrateToChatId).isPresent()) {
                    yield Kind.MOVED;
                }
                yield badRequest(reason);
            }
            default -> Kind.UNCLEAR;
        };
    }

    private static Kind badRequest(String reason) {
        if (reason.contains("message is not modified")) {
            return Kind.SAME;
        }
        if (reason.contains("chat not found") || reason.contains("chat_write_forbidden")) {
            return Kind.FORBIDDEN;
        }
        return CLOSED.stream().anyMatch(reason::contains) ? Kind.CLOSED : Kind.BAD;
    }

    /// Whether something failed for this reason, however futures have wrapped it.
    public static boolean isOf(Kind kind, Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof Failure known && known.kind == kind;
    }

    /// What became of the call.
    public Kind kind() {
        return kind;
    }

    /// Telegram's own words, or what was met instead.
    public String reason() {
        return reason;
    }

    /// How long Telegram wants to be left alone.
    public Optional<Duration> pause() {
        return pause;
    }

    /// The supergroup that the group has become.
    Optional<Long> movedTo() {
        return movedTo;
    }

    /// What became of the call.
    public enum Kind {
        /// Telegram does not know the token.
        REFUSED,
        /// The bot cannot write in the chat: it is blocked, kicked or muted there, or the chat is gone.
        FORBIDDEN,
        /// The topic is closed or gone, or the bot lacks a right there.
        CLOSED,
        /// Another instance polls with the same token.
        CONFLICT,
        /// It was too much; nothing was done.
        TOO_MANY,
        /// The group has become a supergroup, with another id; nothing was done.
        MOVED,
        /// The message is like that already.
        SAME,
        /// Telegram does not take it, whatever is tried.
        BAD,
        /// It did not get through; it can be repeated.
        DOWN,
        /// It may have been done or not: the connection ended before an answer came.
        UNCLEAR
    }
}
