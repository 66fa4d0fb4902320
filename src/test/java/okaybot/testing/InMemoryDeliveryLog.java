package okaybot.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.schedule.DeliveryLog;

/// Begun posts in memory.
public final class InMemoryDeliveryLog implements DeliveryLog {
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();

    @Override
    public Optional<Instant> begin(String requestId, Instant at) {
        return Optional.ofNullable(begun.putIfAbsent(requestId, at));
    }

    @Override
    public void cancel(String requestId) {
        begun.remove(requestId);
    }

    @Override
    public void deleteBefore(Instant limit) {
        begun.values().removeIf(at -> at.isBefore(limit));
    }
}
