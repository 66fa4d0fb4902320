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
public final class BotApiException extends Exception {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final List<String> CLOSED = List.of("thread not found", "topic_closed", "topic_deleted",
            "not enough rights", "have no rights");

    private final ErrorType kind;
    private final String reason;
    private final Optional<Duration> retryAfter;
    private final Optional<Long> migratedTo;

    private BotApiException(ErrorType kind, String reason, Optional<ResponseParameters> parameters) {
        super(reason);
        this.kind = kind;
        this.reason = reason;
        this.retryAfter = parameters.map(ResponseParameters::getRetryAfter).map(Duration::ofSeconds);
        this.migratedTo = parameters.map(ResponseParameters::getMigrateToChatId);
    }

    static BotApiException of(ErrorType kind, String reason) {
        return new BotApiException(kind, reason, Optional.empty());
    }

    static BotApiException of(TelegramApiRequestException refusal) {
        var parameters = Optional.ofNullable(refusal.getParameters());
        var reason = Optional.ofNullable(refusal.getApiResponse()).orElse("").replaceAll("\"[^\"]*\"?", "\"…\"");
        return new BotApiException(type(refusal, parameters, reason.toLowerCase(Locale.ROOT)), reason, parameters);
    }

    private static ErrorType type(TelegramApiRequestException refusal, Optional<ResponseParameters> parameters,
            String reason) {
        return switch (Optional.ofNullable(refusal.getErrorCode()).orElse(0)) {
            case UNAUTHORIZED, NOT_FOUND -> ErrorType.UNAUTHORIZED;
            case FORBIDDEN -> ErrorType.FORBIDDEN;
            case CONFLICT -> ErrorType.CONFLICT;
            case TOO_MANY -> ErrorType.TOO_MANY_REQUESTS;
            case BAD_REQUEST -> {
                if (parameters.map(ResponseParameters::getMigrateToChatId).isPresent()) {
                    yield ErrorType.CHAT_MIGRATED;
                }
                yield badRequest(reason);
            }
            default -> ErrorType.UNKNOWN_OUTCOME;
        };
    }

    private static ErrorType badRequest(String reason) {
        if (reason.contains("message is not modified")) {
            return ErrorType.NOT_MODIFIED;
        }
        if (reason.contains("chat not found") || reason.contains("chat_write_forbidden")) {
            return ErrorType.FORBIDDEN;
        }
        return CLOSED.stream().anyMatch(reason::contains) ? ErrorType.NOT_PERMITTED : ErrorType.BAD_REQUEST;
    }

    /// Whether something failed for this reason, however futures have wrapped it.
    public static boolean isOfType(ErrorType kind, Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof BotApiException known && known.kind == kind;
    }

    /// What became of the call.
    public ErrorType type() {
        return kind;
    }

    /// Telegram's own words, or what was met instead.
    public String reason() {
        return reason;
    }

    /// How long Telegram wants to be left alone.
    public Optional<Duration> pause() {
        return retryAfter;
    }

    /// The supergroup that the group has become.
    Optional<Long> movedTo() {
        return migratedTo;
    }

    /// What became of the call.
    public enum ErrorType {
        /// Telegram does not know the token.
        UNAUTHORIZED,
        /// The bot cannot write in the chat: it is blocked, kicked or muted there, or the chat is gone.
        FORBIDDEN,
        /// The topic is closed or gone, or the bot lacks a right there.
        NOT_PERMITTED,
        /// Another instance polls with the same token.
        CONFLICT,
        /// It was too much; nothing was done.
        TOO_MANY_REQUESTS,
        /// The group has become a supergroup, with another id; nothing was done.
        CHAT_MIGRATED,
        /// The message is like that already.
        NOT_MODIFIED,
        /// Telegram does not take it, whatever is tried.
        BAD_REQUEST,
        /// It did not get through; it can be repeated.
        NOT_DELIVERED,
        /// It may have been done or not: the connection ended before an answer came.
        UNKNOWN_OUTCOME
    }
}
