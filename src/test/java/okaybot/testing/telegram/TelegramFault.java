package okaybot.testing.telegram;

import java.time.Duration;
import okaybot.testing.telegram.FakeTelegram.HttpReply;

/// What goes wrong with a call.
public sealed interface TelegramFault {
    /// An error is returned.
    ///
    /// @param processed whether the call is processed nevertheless
    record ErrorReply(HttpReply reply, boolean processed) implements TelegramFault {}

    /// The connection ends before all of the response has been sent, and the call is not processed.
    record Truncated(HttpReply reply) implements TelegramFault {}

    /// The connection is closed without a response after a while, and the call is not processed.
    record NoReply(Duration time) implements TelegramFault {}

    /// The connection is closed at once without a response.
    ///
    /// @param processed whether the call is processed nevertheless
    record ConnectionClosed(boolean processed) implements TelegramFault {}

    static TelegramFault error(int status, String description) {
        return new ErrorReply(HttpReply.error(status, description), false);
    }

    static TelegramFault chatMigrated(long to) {
        return new ErrorReply(HttpReply.chatMigrated(to), false);
    }

    static TelegramFault tooManyRequests(int seconds) {
        return new ErrorReply(HttpReply.tooManyRequests(seconds), false);
    }

    /// What a proxy in front of Telegram returns when it has waited for too long.
    static TelegramFault gatewayTimeout(boolean processed) {
        return new ErrorReply(new HttpReply(504, "<html><h1>504 Gateway Time-out</h1></html>"), processed);
    }

    /// What a proxy in front of Telegram returns.
    static TelegramFault badGateway() {
        return new ErrorReply(new HttpReply(502, "<html><h1>502 Bad Gateway</h1></html>"), false);
    }

    /// Any response, and the call is not processed.
    static TelegramFault reply(int status, String body) {
        return new ErrorReply(new HttpReply(status, body), false);
    }

    /// What a server returns that does not have the method.
    static TelegramFault unknownMethod() {
        return error(404, "Not Found: method not found");
    }
}
