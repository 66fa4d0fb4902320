package okaybot.platform.telegram.api;

import java.util.concurrent.CompletableFuture;
import okaybot.http.HttpBody;

/// Carries calls to the Bot API server. Thread-safe.
interface BotApiTransport extends AutoCloseable {
    /// Makes a call.
    ///
    /// @param method such as `sendMessage`
    /// @param parameters of the call
    /// @return completes with the response if it is a success, otherwise with a [BotApiException]
    CompletableFuture<String> call(String method, HttpBody parameters);

    /// Ends the calls in progress; later ones fail.
    @Override
    void close();
}
