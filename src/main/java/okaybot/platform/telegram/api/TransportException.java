package okaybot.platform.telegram.api;

import java.io.IOException;

/// A call without a response from the Bot API.
final class TransportException extends IOException {
    private static final int SERVER_ERROR = 500;
    private static final int GATEWAY_TIMEOUT = 504;
    private final BotApiErrorType type;
    private final int status;
    private final String reason;

    private TransportException(BotApiErrorType type, int status, String reason) {
        super(reason);
        this.type = type;
        this.status = status;
        this.reason = reason;
    }

    /// A response from a proxy in front of the Bot API, or from a failing server. After 504 the server behind the proxy
    /// may still process the call.
    static TransportException ofStatus(int status) {
        var type = status >= SERVER_ERROR && status != GATEWAY_TIMEOUT
                ? BotApiErrorType.NOT_DELIVERED
                : BotApiErrorType.UNKNOWN_OUTCOME;
        return new TransportException(type, status, "HTTP " + status);
    }

    /// The connection failed before Telegram can have read the call.
    static TransportException notDelivered(IOException cause) {
        return new TransportException(BotApiErrorType.NOT_DELIVERED, 0, cause.getClass().getSimpleName());
    }

    BotApiErrorType type() {
        return type;
    }

    /// 0 without an HTTP response.
    int status() {
        return status;
    }

    String reason() {
        return reason;
    }
}
