package okaybot.testing.discord;

import java.time.Duration;
import java.util.List;

/// A fault of the fake Discord in handling a request.
public sealed interface DiscordFault {
    /// Rejects the request.
    ///
    /// @param status of HTTP
    /// @param code Discord's error code, or 0
    record ErrorResponse(int status, int code) implements DiscordFault {}

    /// Replies with anything, such as the page of a proxy, instead of handling the request.
    ///
    /// @param headers names and values in turn
    record RawReply(int status, String body, List<String> headers) implements DiscordFault {
        public RawReply(int status, String body, String... headers) {
            this(status, body, List.of(headers));
        }
    }

    /// Neither handles the request nor replies within this time.
    record Stalled(Duration time) implements DiscordFault {}

    record RateLimited(int retryAfterSeconds, boolean global) implements DiscordFault {}

    /// Drops the connection instead of handling the request.
    record DroppedBeforeHandling() implements DiscordFault {}

    /// Handles the request, but drops the connection before responding.
    record DroppedAfterHandling() implements DiscordFault {}

    /// Handles the request, and responds late.
    record Delayed(Duration delay) implements DiscordFault {}
}
