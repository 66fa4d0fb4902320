package okaybot.platform.telegram.api;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/// Answers callback, inline and guest queries, which expire within seconds.
public record QueryResponder(BotApiClient api, TelegramTimeouts timeouts) {
    /// Repeats the call until Telegram has accepted it or the query has expired. Repeating does no harm, since each query can be
    /// answered once.
    public void respond(BotApiMethod<?> answer) throws BotApiException, InterruptedException {
        var call = RawJsonMethod.of(answer);
        timeouts.queryRetry().run(() -> api.call(call));
    }

    /// The id of a photo that Telegram has already: no other photo can be in the answer to a query.
    ///
    /// @param key of the picture
    public Optional<String> photoId(String key) {
        return api.photoId(key);
    }

    /// Calls once, for an acknowledgement that says nothing: what follows it must not wait.
    public void acknowledge(BotApiMethodBoolean acknowledgement) throws BotApiException {
        api.call(acknowledgement);
    }
}
