package okaybot.platform.telegram;

import java.time.Duration;

/// What may go wrong with a call.
sealed interface Fault {
    /// An answer other than the right one.
    ///
    /// @param taken whether the call was done all the same
    record Status(int code, String body, boolean taken) implements Fault {}

    /// No answer at all; the connection ends after a while, and nothing was done.
    record Hang(Duration time) implements Fault {}

    /// The connection ends without an answer.
    ///
    /// @param taken whether the call was done all the same
    record Reset(boolean taken) implements Fault {}

    static Fault error(int code, String description) {
        return new Status(code, "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description),
                false);
    }

    static Status tooMany(int seconds) {
        return new Status(429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after %d",\
                "parameters":{"retry_after":%d}}""".formatted(seconds, seconds), false);
    }

    /// What a proxy in front of Telegram says when it has waited for too long.
    static Fault gatewayTimeout(boolean taken) {
        return new Status(504, "<html><h1>504 Gateway Time-out</h1></html>", taken);
    }

    /// What a proxy in front of Telegram says.
    static Fault badGateway() {
        return new Status(502, "<html><h1>502 Bad Gateway</h1></html>", false);
    }
}
