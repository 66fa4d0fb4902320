package okaybot.schedule;

import java.time.Instant;
import java.util.Optional;

/// Remembers which posts were begun to be sent. Thread-safe.
///
/// Every method throws [okaybot.settings.StoreUnavailableException] if the store cannot be reached.
public interface DeliveryLog {
    /// How long it is remembered. No post is tried again for longer.
    int RETENTION_DAYS = 30;

    /// Notes that a post is about to be sent.
    ///
    /// @param requestId of what the post is made for
    /// @return when it was begun before; empty if it was not
    Optional<Instant> begin(String requestId, Instant at);

    /// Notes that a post was not sent, so that it can be begun again.
    void cancel(String requestId);

    /// Forgets what was begun before a time.
    void deleteBefore(Instant limit);
}
