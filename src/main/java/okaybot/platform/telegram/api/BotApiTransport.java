package okaybot.platform.telegram.api;

import java.util.concurrent.CompletableFuture;

/// Carries calls to the Bot API server. Thread-safe.
interface BotApiTransport extends AutoCloseable {
    /// Makes a call.
    ///
    /// @param method such as `sendMessage`
    /// @param contentType of the body, which has the parameters
    /// @return completes with the response if it is a success, otherwise with a [BotApiException]
    CompletableFuture<String> call(String method, String contentType, byte[] body);

    /// Ends the calls in progress; later ones fail.
    @Override
    void close();
}
