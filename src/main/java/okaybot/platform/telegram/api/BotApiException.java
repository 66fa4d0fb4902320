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

    private final BotApiErrorType type;
    private final int status;
    private final String reason;
    private final Optional<Duration> retryAfter;
    private final Optional<Long> migratedTo;

    private BotApiException(BotApiErrorType type, int status, String reason, Optional<ResponseParameters> parameters) {
        super(reason);
        this.type = type;
        this.status = status;
        this.reason = reason;
        this.retryAfter = parameters.map(ResponseParameters::getRetryAfter).map(Duration::ofSeconds);
        this.migratedTo = parameters.map(ResponseParameters::getMigrateToChatId);
    }

    /// The library found the call invalid and did not send it.
    static BotApiException badRequest(TelegramApiException invalid) {
        return new BotApiException(BotApiErrorType.BAD_REQUEST, 0, String.valueOf(invalid.getMessage()),
                Optional.empty());
    }

    static BotApiException of(Throwable cause) {
        return switch (cause) {
            case TelegramApiRequestException rejected -> ofResponse(rejected);
            case IOException io -> ofConnection(io);
            default -> new BotApiException(BotApiErrorType.UNKNOWN_OUTCOME, 0, cause.getClass().getSimpleName(),
                    Optional.empty());
        };
    }

    private static BotApiException ofResponse(TelegramApiRequestException rejected) {
        var status = Optional.ofNullable(rejected.getErrorCode()).orElse(0);
        var reason = Optional.ofNullable(rejected.getApiResponse()).map(text -> text.replaceAll(QUOTATION, "\"…\""))
                .orElse("the response is not from the Bot API");
        var parameters = Optional.ofNullable(rejected.getParameters());
        var type = status == BAD_REQUEST && parameters.map(ResponseParameters::getMigrateToChatId).isPresent()
                ? BotApiErrorType.CHAT_MIGRATED
                : type(status, reason.toLowerCase(Locale.ROOT));
        return new BotApiException(type, status, reason, parameters);
    }

    private static BotApiException ofConnection(IOException failure) {
        // OkHttp wraps the interceptor's exception when the call has timed out.
        var cause = failure.getCause() instanceof TransportException wrapped ? wrapped : failure;
        return cause instanceof TransportException known
                ? new BotApiException(known.type(), known.status(), known.reason(), Optional.empty())
                : new BotApiException(BotApiErrorType.UNKNOWN_OUTCOME, 0, cause.getClass().getSimpleName(),
                        Optional.empty());
    }

    private static BotApiErrorType type(int status, String reason) {
        return switch (status) {
            case UNAUTHORIZED, NOT_FOUND -> BotApiErrorType.UNAUTHORIZED;
            case FORBIDDEN -> BotApiErrorType.FORBIDDEN;
            case CONFLICT -> BotApiErrorType.CONFLICT;
            case TOO_MANY_REQUESTS -> BotApiErrorType.TOO_MANY_REQUESTS;
            case BAD_REQUEST -> badRequestType(reason);
            default -> BotApiErrorType.UNKNOWN_OUTCOME;
        };
    }

    /// Telegram distinguishes these only by their descriptions.
    private static BotApiErrorType badRequestType(String reason) {
        if (reason.contains("message is not modified")) {
            return BotApiErrorType.NOT_MODIFIED;
        }
        if (reason.contains("chat not found") || reason.contains("chat_write_forbidden")) {
            return BotApiErrorType.FORBIDDEN;
        }
        return NOT_PERMITTED.stream().anyMatch(reason::contains)
                ? BotApiErrorType.NOT_PERMITTED
                : BotApiErrorType.BAD_REQUEST;
    }

    /// Whether a failure, or the one that a future has wrapped, is of this type.
    public static boolean isOfType(BotApiErrorType type, Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof BotApiException known && known.type == type;
    }

    public BotApiErrorType type() {
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
}
