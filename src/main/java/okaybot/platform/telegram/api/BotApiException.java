package okaybot.platform.telegram.api;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.resilience.RetryAfter;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A call that Telegram rejected or did not answer. The message is Telegram's description without the text that it quotes,
/// because a user may have typed that. It never contains a token.
public final class BotApiException extends IOException implements RetryAfter {
    private static final String QUOTATION = "\"[^\"]*\"?";
    /// Besides 403: the chat is gone, or the user has never opened a chat with the bot or has blocked it.
    private static final List<String> FORBIDDEN = List.of("chat not found", "chat_write_forbidden", "peer_id_invalid",
            "user_is_blocked", "user not found", "user_id_invalid", "input_user_deactivated");
    private static final List<String> NOT_PERMITTED = List.of("thread not found", "topic_closed", "topic_deleted",
            "not enough rights", "have no rights", "need administrator rights", "chat is not a forum");

    /// What the Bot API server says, and nothing else, if the bot was removed from a chat.
    private static final List<String> NOT_MEMBER = List.of("bot was kicked from the", "bot is not a member of the",
            "the group chat was deleted");

    private static final String MESSAGE_GONE = "message to delete not found";

    private final BotApiErrorType type;
    private final int status;
    private final String reason;
    private final Optional<Duration> retryAfter;
    private final Optional<Long> migratedTo;

    private BotApiException(BotApiErrorType type, int status, String reason, Optional<Duration> retryAfter,
            Optional<Long> migratedTo) {
        super(reason);
        this.type = type;
        this.status = status;
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.migratedTo = migratedTo;
    }

    private BotApiException(BotApiErrorType type, int status, String reason) {
        this(type, status, reason, Optional.empty(), Optional.empty());
    }

    /// The library found the call invalid and did not send it.
    static BotApiException badRequest(TelegramApiException invalid) {
        return new BotApiException(BotApiErrorType.BAD_REQUEST, 0, String.valueOf(invalid.getMessage()));
    }

    /// An error of the Bot API itself.
    ///
    /// @param code its `error_code`
    /// @param retryAfter how long Telegram asks the bot to wait
    /// @param migratedTo the id of the supergroup that the group has become
    static BotApiException rejected(int code, String description, Optional<Duration> retryAfter,
            Optional<Long> migratedTo) {
        var reason = description.replaceAll(QUOTATION, "\"…\"");
        var type = switch (code) {
            case 400 -> migratedTo.isPresent()
                    ? BotApiErrorType.CHAT_MIGRATED
                    : badRequestType(reason.toLowerCase(Locale.ROOT));
            case 401 -> BotApiErrorType.UNAUTHORIZED;
            case 403 -> NOT_MEMBER.stream().anyMatch(reason.toLowerCase(Locale.ROOT)::contains)
                    ? BotApiErrorType.NOT_MEMBER
                    : BotApiErrorType.FORBIDDEN;
            case 404 -> BotApiErrorType.NOT_FOUND;
            case 409 -> BotApiErrorType.CONFLICT;
            case 413 -> BotApiErrorType.BAD_REQUEST;
            case 429 -> BotApiErrorType.TOO_MANY_REQUESTS;
            default -> code > 504 || (code >= 500 && code < 504)
                    ? BotApiErrorType.NOT_DELIVERED
                    : BotApiErrorType.UNKNOWN_OUTCOME;
        };
        return new BotApiException(type, code, reason, retryAfter, migratedTo);
    }

    /// A response that is not from the Bot API but from a proxy in front of it. Most proxies answer in Telegram's place instead
    /// of passing the call on; after 408 and 504, Telegram may still process it.
    ///
    /// @param isPage whether the response is a text and not JSON
    static BotApiException foreign(int status, boolean isPage, Optional<Duration> retryAfter) {
        var type = switch (status) {
            case 408, 504 -> BotApiErrorType.UNKNOWN_OUTCOME;
            case 413, 414, 431 -> BotApiErrorType.BAD_REQUEST;
            case 429 -> BotApiErrorType.TOO_MANY_REQUESTS;
            default -> status >= 300 || isPage ? BotApiErrorType.NOT_DELIVERED : BotApiErrorType.UNKNOWN_OUTCOME;
        };
        return new BotApiException(type, status,
                "HTTP " + status + (status < 500 ? ", but not from the Bot API" : ""), retryAfter, Optional.empty());
    }

    /// Telegram has asked to wait, and the wait is not over.
    static BotApiException waiting(Duration remaining) {
        return new BotApiException(BotApiErrorType.TOO_MANY_REQUESTS, 429,
                "Too Many Requests: retry after " + (remaining.toSeconds() + 1), Optional.of(remaining),
                Optional.empty());
    }

    /// The call was dropped because it would have come too late.
    static BotApiException tooLate(String reason) {
        return new BotApiException(BotApiErrorType.TOO_LATE, 0, reason);
    }

    /// The result of a successful call is not what the call returns.
    public static BotApiException unexpectedResult() {
        return new BotApiException(BotApiErrorType.UNKNOWN_OUTCOME, 200, "the result is not of the expected type");
    }

    /// The connection failed before Telegram can have read the call.
    static BotApiException notDelivered(IOException cause) {
        return new BotApiException(BotApiErrorType.NOT_DELIVERED, 0, cause.getClass().getSimpleName());
    }

    static BotApiException of(Throwable cause) {
        return switch (cause) {
            case BotApiException known -> known;
            case IOException io when io.getCause() instanceof BotApiException known -> known;
            // Only successes are read, so the result is not what the library expects.
            case TelegramApiRequestException _ -> unexpectedResult();
            default -> new BotApiException(BotApiErrorType.UNKNOWN_OUTCOME, 0, cause.getClass().getSimpleName());
        };
    }

    /// Telegram distinguishes these only by their descriptions.
    private static BotApiErrorType badRequestType(String reason) {
        if (reason.contains("message is not modified")) {
            return BotApiErrorType.NOT_MODIFIED;
        }
        if (FORBIDDEN.stream().anyMatch(reason::contains)) {
            return BotApiErrorType.FORBIDDEN;
        }
        return NOT_PERMITTED.stream().anyMatch(reason::contains)
                ? BotApiErrorType.NOT_PERMITTED
                : BotApiErrorType.BAD_REQUEST;
    }

    /// Whether a failure, or the one that a future has wrapped, is of this type.
    public static boolean isOfType(BotApiErrorType type, Throwable failure) {
        return Futures.unwrap(failure) instanceof BotApiException known && known.type == type;
    }

    /// The reason of a failed call, in a log line.
    public static String reason(Throwable failure) {
        return failure instanceof BotApiException known ? known.reason : failure.getClass().getSimpleName();
    }

    public BotApiErrorType type() {
        return type;
    }

    /// Whether the message that was to be deleted is not there.
    public boolean isMessageGone() {
        return reason.contains(MESSAGE_GONE);
    }

    /// The HTTP status; 0 without an HTTP response.
    public int status() {
        return status;
    }

    /// Telegram's description, or the name of the network error.
    public String reason() {
        return reason;
    }

    /// How long Telegram asks the bot to wait; longer than nothing.
    @Override
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /// The id of the supergroup that the group has become.
    public Optional<Long> migratedTo() {
        return migratedTo;
    }
}
