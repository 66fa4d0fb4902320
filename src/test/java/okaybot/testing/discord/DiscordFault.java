package okaybot.testing.discord;

import java.time.Duration;

/// What the fake Discord does wrong with a request.
public sealed interface DiscordFault {
    /// Refuses it with this status of HTTP, and does nothing.
    ///
    /// @param code Discord's own, or 0
    record ErrorResponse(int status, int code) implements DiscordFault {}

    /// Refuses it because it is too much.
    record RateLimited(int retryAfterSeconds, boolean global) implements DiscordFault {}

    /// Cuts the connection, and does nothing.
    record DroppedBeforeHandling() implements DiscordFault {}

    /// Does it, and cuts the connection without a word.
    record DroppedAfterHandling() implements DiscordFault {}

    /// Does it, and says so late.
    record Delayed(Duration delay) implements DiscordFault {}
}
