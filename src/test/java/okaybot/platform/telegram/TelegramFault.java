package okaybot.platform.telegram;

import java.time.Duration;

/// What may go wrong with a call.
sealed interface TelegramFault {
    /// An answer other than the right one.
    ///
    /// @param processed whether the call was done all the same
    record ErrorReply(int code, String body, boolean processed) implements TelegramFault {}

    /// No answer at all; the connection ends after a while, and nothing was done.
    record NoReply(Duration time) implements TelegramFault {}

    /// The connection ends without an answer.
    ///
    /// @param processed whether the call was done all the same
    record ConnectionClosed(boolean processed) implements TelegramFault {}

    static TelegramFault error(int code, String description) {
        return new ErrorReply(code,
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description),
                false);
    }

    static ErrorReply tooManyRequests(int seconds) {
        return new ErrorReply(429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after %d",\
                "parameters":{"retry_after":%d}}""".formatted(seconds, seconds), false);
    }

    /// What a proxy in front of Telegram says when it has waited for too long.
    static TelegramFault gatewayTimeout(boolean taken) {
        return new ErrorReply(504, "<html><h1>504 Gateway Time-out</h1></html>", taken);
    }

    /// What a proxy in front of Telegram says.
    static TelegramFault badGateway() {
        return new ErrorReply(502, "<html><h1>502 Bad Gateway</h1></html>", false);
    }
}
