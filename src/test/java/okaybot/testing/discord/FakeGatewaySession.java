package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A session of one shard. It outlives its connection and keeps the events that a resume has to replay.
final class FakeGatewaySession {
    private static final int MAX_EVENTS = 20_000;
    private final String id;
    private final int shard;
    private final Deque<JsonNode> events = new ArrayDeque<>();
    private int sequence;
    private Optional<FakeGatewayConnection> connection = Optional.empty();

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
        connection.ifPresent(open -> open.send(event));
    }

    /// @param lastSequence the sequence number of the last event that the bot has received
    synchronized void resume(FakeGatewayConnection other, int lastSequence) {
        connection = Optional.of(other);
        for (var event : List.copyOf(events)) {
            if (event.get("s").asInt() > lastSequence) {
                other.send(event);
            }
        }
    }

    /// The bot has received all events up to this one, so a resume need not replay them.
    synchronized void acknowledge(FakeGatewayConnection by, int lastSequence) {
        if (connection.filter(open -> open == by).isPresent()) {
            while (!events.isEmpty() && events.getFirst().get("s").asInt() <= lastSequence) {
                events.removeFirst();
            }
        }
    }

    synchronized void attach(FakeGatewayConnection other) {
        connection = Optional.of(other);
    }

    synchronized Optional<FakeGatewayConnection> connection() {
        return connection;
    }

    synchronized void disconnect(FakeGatewayConnection closed) {
        connection = connection.filter(open -> open != closed);
    }
}
