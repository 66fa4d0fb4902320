package okaybot.testing.discord;

import java.time.Duration;

/// What the fake Discord does wrong with a request.
public sealed interface Fault {
    /// Refuses it with this status of HTTP, and does nothing.
    ///
    /// @param code Discord's own, or 0
    record Refuses(int status, int code) implements Fault {}

    /// Refuses it because it is too much.
    record TooMany(int retryAfterSeconds, boolean global) implements Fault {}

    /// Cuts the connection, and does nothing.
    record CutsBefore() implements Fault {}

    /// Does it, and cuts the connection without a word.
    record CutsAfter() implements Fault {}

    /// Does it, and says so late.
    record IsSlow(Duration delay) implements Fault {}
}
