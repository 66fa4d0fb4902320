package okaybot.platform.telegram.api;

import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/// Answers callback and inline queries, which expire within seconds.
public record QueryResponder(BotApiClient api, TelegramTimeouts timeouts) {
    /// Repeats the call until Telegram has accepted it or the query has expired. Repeating does no harm.
    public void respond(BotApiMethodBoolean answer) throws BotApiException, InterruptedException {
        timeouts.queryRetry().run(() -> api.call(answer));
    }

    /// Calls once, for an acknowledgement that says nothing: what follows it must not wait.
    public void acknowledge(BotApiMethodBoolean acknowledgement) throws BotApiException {
        api.call(acknowledgement);
    }
}
