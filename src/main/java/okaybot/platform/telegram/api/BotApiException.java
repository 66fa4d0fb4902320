package okaybot.platform.telegram.api;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A call that Telegram rejected or did not answer. The message is Telegram's description without the text that it quotes,
/// because a user may have typed that. It never contains a token.
public final class BotApiException extends Exception {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String QUOTATION = "\"[^\"]*\"?";
    private static final List<String> NOT_PERMITTED = List.of("thread not found", "topic_closed", "topic_deleted",
            "not enough rights", "have no rights");

    private final ErrorType type;
    private final int status;
    private final String reason;
    private final Optional<Duration> retryAfter;
    private final Optional<Long> migratedTo;

    private BotApiException(ErrorType type, int status, String reason, Optional<ResponseParameters> parameters) {
        super(reason);
        this.type = type;
        this.status = status;
        this.reason = reason;
        this.retryAfter = parameters.map(ResponseParameters::getRetryAfter).map(Duration::ofSeconds);
        this.migratedTo = parameters.map(ResponseParameters::getMigrateToChatId);
    }

    /// The library found the call invalid and did not send it.
    static BotApiException badRequest(TelegramApiException invalid) {
        return new BotApiException(ErrorType.BAD_REQUEST, 0, String.valueOf(invalid.getMessage()), Optional.empty());
    }

    static BotApiException of(Throwable cause) {
        return switch (cause) {
            case TelegramApiRequestException rejected -> ofResponse(rejected);
            case IOException io -> ofConnection(io);
            default -> new BotApiException(ErrorType.UNKNOWN_OUTCOME, 0, cause.getClass().getSimpleName(),
                    Optional.empty());
        };
    }

    private static BotApiException ofResponse(TelegramApiRequestException rejected) {
        var status = Optional.ofNullable(rejected.getErrorCode()).orElse(0);
        var reason = Optional.ofNullable(rejected.getApiResponse()).map(text -> text.replaceAll(QUOTATION, "\"…\""))
                .orElse("the response is not from the Bot API");
        var parameters = Optional.ofNullable(rejected.getParameters());
        var type = status == BAD_REQUEST && parameters.map(ResponseParameters::getMigrateToChatId).isPresent()
                ? ErrorType.CHAT_MIGRATED
                : type(status, reason.toLowerCase(Locale.ROOT));
        return new BotApiException(type, status, reason, parameters);
    }

    private static BotApiException ofConnection(IOException failure) {
        // OkHttp wraps the interceptor's exception when the call has timed out.
        var cause = failure.getCause() instanceof TransportException wrapped ? wrapped : failure;
        return cause instanceof TransportException known
                ? new BotApiException(known.type(), known.status(), known.reason(), Optional.empty())
                : new BotApiException(ErrorType.UNKNOWN_OUTCOME, 0, cause.getClass().getSimpleName(),
                        Optional.empty());
    }

    private static ErrorType type(int status, String reason) {
        return switch (status) {
            case UNAUTHORIZED, NOT_FOUND -> ErrorType.UNAUTHORIZED;
            case FORBIDDEN -> ErrorType.FORBIDDEN;
            case CONFLICT -> ErrorType.CONFLICT;
            case TOO_MANY_REQUESTS -> ErrorType.TOO_MANY_REQUESTS;
            case BAD_REQUEST -> badRequestType(reason);
            default -> ErrorType.UNKNOWN_OUTCOME;
        };
    }

    /// Telegram distinguishes these only by their descriptions.
    private static ErrorType badRequestType(String reason) {
        if (reason.contains("message is not modified")) {
            return ErrorType.NOT_MODIFIED;
        }
        if (reason.contains("chat not found") || reason.contains("chat_write_forbidden")) {
            return ErrorType.FORBIDDEN;
        }
        return NOT_PERMITTED.stream().anyMatch(reason::contains) ? ErrorType.NOT_PERMITTED : ErrorType.BAD_REQUEST;
    }

    /// Whether a failure, or the one that a future has wrapped, is of this type.
    public static boolean isOfType(ErrorType type, Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof BotApiException known && known.type == type;
    }

    public ErrorType type() {
        return type;
    }

    /// The HTTP status; 0 without an HTTP response.
    public int status() {
        return status;
    }

    /// Telegram's description, or the name of the network error.
    public String reason() {
        return reason;
    }

    /// How long Telegram asks the bot to wait.
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /// The id of the supergroup that the group has become.
    Optional<Long> migratedTo() {
        return migratedTo;
    }

    /// What went wrong with a call.
    public enum ErrorType {
        /// Telegram does not know the token.
        UNAUTHORIZED,
        /// The bot cannot write in the chat: it is blocked, kicked or muted there, or the chat is gone.
        FORBIDDEN,
        /// The topic is closed or gone, or the bot lacks a right there.
        NOT_PERMITTED,
        /// Another instance polls with the same token.
        CONFLICT,
        /// A limit was exceeded; nothing was done.
        TOO_MANY_REQUESTS,
        /// The group has become a supergroup with another id; nothing was done.
        CHAT_MIGRATED,
        /// The edited message already has this content.
        NOT_MODIFIED,
        /// Telegram rejects the call and would reject it again.
        BAD_REQUEST,
        /// Telegram did not process the call, so it can be repeated.
        NOT_DELIVERED,
        /// Nobody knows whether Telegram processed the call: the connection ended before a response came.
        UNKNOWN_OUTCOME
    }
}
