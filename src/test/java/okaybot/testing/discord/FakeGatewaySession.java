package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A session of one shard. It outlives its connection and keeps the events that a resume has to replay.
final class FakeGatewaySession {
    private static final int MAX_EVENTS = 20_000;
    private final String id;
    private final int shard;
    private final Deque<JsonNode> events = new ArrayDeque<>();
    private int sequence;
    private final AtomicReference<@Nullable FakeGatewayConnection> connection = new AtomicReference<>();

    FakeGatewaySession(String id, int shard) {
        this.id = id;
        this.shard = shard;
    }

    String id() {
        return id;
    }

    int shard() {
        return shard;
    }

    synchronized void dispatch(String type, JsonNode data) {
        sequence++;
        var event = TestJson.object("op", 0, "s", sequence, "t", type, "d", data);
        events.add(event);
        if (events.size() > MAX_EVENTS) {
            events.remove();
        }
        connection().ifPresent(open -> open.send(event));
    }

    /// @param lastSequence the sequence number of the last event that the bot has received
    synchronized void resume(FakeGatewayConnection other, int lastSequence) {
        connection.set(other);
        for (var event : List.copyOf(events)) {
            if (event.get("s").asInt() > lastSequence) {
                other.send(event);
            }
        }
    }

    /// The bot has received all events up to this one, so a resume need not replay them.
    synchronized void acknowledge(FakeGatewayConnection by, int lastSequence) {
        if (connection.get() == by) {
            while (!events.isEmpty() && events.getFirst().get("s").asInt() <= lastSequence) {
                events.removeFirst();
            }
        }
    }

    synchronized void attach(FakeGatewayConnection other) {
        connection.set(other);
    }

    Optional<FakeGatewayConnection> connection() {
        return Optional.ofNullable(connection.get());
    }

    /// Not synchronized: a connection that is lost while an event is sent calls it, perhaps for another session than that of the
    /// event.
    void disconnect(FakeGatewayConnection closed) {
        connection.compareAndSet(closed, null);
    }
}
