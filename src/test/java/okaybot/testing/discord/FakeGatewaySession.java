package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A session of one shard: it outlives its connection, and keeps what a resume has to bring.
final class FakeGatewaySession {
    private static final int KEPT = 20_000;
    private final String id;
    private final int shard;
    private final Deque<JsonNode> sent = new ArrayDeque<>();
    private int sequence;
    private Optional<FakeGatewayConnection> line = Optional.empty();

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
        sent.add(event);
        if (sent.size() > KEPT) {
            sent.remove();
        }
        line.ifPresent(open -> open.send(event));
    }

    /// Goes on on a line.
    ///
    /// @param seen the number of the last event that the bot has seen
    synchronized void resume(FakeGatewayConnection other, int seen) {
        line = Optional.of(other);
        for (var event : List.copyOf(sent)) {
            if (event.get("s").asInt() > seen) {
                other.send(event);
            }
        }
    }

    /// The bot has seen all events up to this one; a resume need not bring them.
    synchronized void acknowledge(FakeGatewayConnection by, int number) {
        if (line.filter(open -> open == by).isPresent()) {
            while (!sent.isEmpty() && sent.getFirst().get("s").asInt() <= number) {
                sent.removeFirst();
            }
        }
    }

    synchronized void attach(FakeGatewayConnection other) {
        line = Optional.of(other);
    }

    synchronized Optional<FakeGatewayConnection> connection() {
        return line;
    }

    synchronized void disconnect(FakeGatewayConnection closed) {
        line = line.filter(open -> open != closed);
    }
}
