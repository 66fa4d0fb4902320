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
public final class BotApiException extends IOException {
    private static final String QUOTATION = "\"[^\"]*\"?";
    private static final List<String> NOT_PERMITTED = List.of("thread not found", "topic_closed", "topic_deleted",
            "not enough rights", "have no rights");

    private final BotApiErrorType type;
    private final int status;
    private final String reason;
    private final Optional<ResponseParameters> parameters;

    private BotApiException(BotApiErrorType type, int status, String reason, Optional<ResponseParameters> parameters) {
        super(reason);
        this.type = type;
        this.status = status;
        this.reason = reason;
        this.parameters = parameters;
    }

    private BotApiException(BotApiErrorType type, int status, String reason) {
        this(type, status, reason, Optional.empty());
    }

    /// The library found the call invalid and did not send it.
    static BotApiException badRequest(TelegramApiException invalid) {
        return new BotApiException(BotApiErrorType.BAD_REQUEST, 0, String.valueOf(invalid.getMessage()));
    }

    /// A response from a proxy in front of the Bot API, or from a failing server. After 504 the server behind the proxy
    /// may still process the call.
    static BotApiException ofHttpStatus(int status) {
        var type = status >= 500 && status != 504 ? BotApiErrorType.NOT_DELIVERED : BotApiErrorType.UNKNOWN_OUTCOME;
        return new BotApiException(type, status, "HTTP " + status);
    }

    /// The connection failed before Telegram can have read the call.
    static BotApiException notDelivered(IOException cause) {
        return new BotApiException(BotApiErrorType.NOT_DELIVERED, 0, cause.getClass().getSimpleName());
    }

    static BotApiException of(Throwable cause) {
        return switch (cause) {
            case BotApiException known -> known;
            // OkHttp wraps the interceptor's exception when the call has timed out.
            case IOException io when io.getCause() instanceof BotApiException known -> known;
            case TelegramApiRequestException rejected -> ofResponse(rejected);
            default -> new BotApiException(BotApiErrorType.UNKNOWN_OUTCOME, 0, cause.getClass().getSimpleName());
        };
    }

    private static BotApiException ofResponse(TelegramApiRequestException rejected) {
        var status = Optional.ofNullable(rejected.getErrorCode()).orElse(0);
        var reason = Optional.ofNullable(rejected.getApiResponse()).map(text -> text.replaceAll(QUOTATION, "\"…\""))
                .orElse("the response is not from the Bot API");
        var parameters = Optional.ofNullable(rejected.getParameters());
        var hasMigrated = parameters.map(ResponseParameters::getMigrateToChatId).isPresent();
        var type = switch (status) {
            case 400 -> hasMigrated ? BotApiErrorType.CHAT_MIGRATED : badRequestType(reason.toLowerCase(Locale.ROOT));
            case 401, 404 -> BotApiErrorType.UNAUTHORIZED;
            case 403 -> BotApiErrorType.FORBIDDEN;
            case 409 -> BotApiErrorType.CONFLICT;
            case 429 -> BotApiErrorType.TOO_MANY_REQUESTS;
            default -> BotApiErrorType.UNKNOWN_OUTCOME;
        };
        return new BotApiException(type, status, reason, parameters);
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

    /// The reason of a failed call, in a log line.
    public static String reason(Throwable failure) {
        return failure instanceof BotApiException known ? known.reason : failure.getClass().getSimpleName();
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
        return parameters.map(ResponseParameters::getRetryAfter).map(Duration::ofSeconds);
    }

    /// The id of the supergroup that the group has become.
    Optional<Long> migratedTo() {
        return parameters.map(ResponseParameters::getMigrateToChatId);
    }
}
