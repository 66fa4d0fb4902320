package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okaybot.platform.telegram.FakeTelegram.HttpReply;

/// Updates that wait for the bot. getUpdates gives them: what is below the offset is confirmed and gone, and of two who poll
/// at once the first is sent away. Or they are brought to a webhook.
final class FakeUpdateQueue implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final SortedMap<Integer, ObjectNode> waiting = new TreeMap<>();
    private final Map<Integer, ObjectNode> all = new HashMap<>();
    private final FakeWebhookDelivery delivery = new FakeWebhookDelivery();
    private Set<String> allowed = Set.of();
    private int next = 700_000_001;
    private int polls;
    private int held;

    synchronized int add(ObjectNode update) {
        var id = next++;
        update.put("update_id", id);
        if (allowed.isEmpty() || update.properties().stream().anyMatch(part -> allowed.contains(part.getKey()))) {
            all.put(id, update);
            redeliver(id);
        }
        return id;
    }

    synchronized void redeliver(int id) {
        var update = Objects.requireNonNull(all.get(id));
        waiting.put(id, update);
        notifyAll();
        deliver(id, update);
    }

    private void deliver(int id, ObjectNode update) {
        if (!delivery.address().isEmpty()) {
            delivery.deliver(update, () -> isWaiting(id), () -> taken(id));
        }
    }

    private synchronized boolean isWaiting(int id) {
        return waiting.containsKey(id);
    }

    private synchronized void taken(int id) {
        waiting.remove(id);
    }

    /// From now on updates are counted from there, as after a week without any.
    synchronized void setNextId(int id) {
        next = id;
    }

    /// Those that are confirmed cannot come again.
    synchronized void discardOld() {
        all.keySet().retainAll(waiting.keySet());
    }

    /// How many are not confirmed.
    synchronized int unconfirmed() {
        return waiting.size();
    }

    /// How many polls wait for an answer.
    synchronized int openPolls() {
        return held;
    }

    FakeWebhookDelivery delivery() {
        return delivery;
    }

    synchronized HttpReply setWebhook(JsonNode call) {
        var done = delivery.setWebhook(call);
        allow(call);
        waiting.forEach(this::deliver);
        notifyAll();
        return done;
    }

    /// The list outlives the call (Bot API, getUpdates, setWebhook).
    private void allow(JsonNode call) {
        if (call.has("allowed_updates")) {
            allowed = StreamSupport.stream(call.path("allowed_updates").spliterator(), false).map(JsonNode::asText)
                    .collect(Collectors.toSet());
        }
    }

    synchronized HttpReply getUpdates(JsonNode call) throws InterruptedException {
        if (!delivery.address().isEmpty()) {
            return HttpReply.error(409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        allow(call);
        var mine = ++polls;
        notifyAll();
        waiting.headMap(call.path("offset").asInt()).clear();
        var wanted = waiting.tailMap(call.path("offset").asInt());
        hold(wanted, mine, System.nanoTime() + TimeUnit.SECONDS.toNanos(call.path("timeout").asInt()));
        if (mine != polls) {
            return HttpReply.error(409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        var some = MAPPER.createArrayNode();
        wanted.values().stream().limit(call.path("limit").asInt(100)).forEach(some::add);
        return HttpReply.ok(some);
    }

    private void hold(SortedMap<Integer, ObjectNode> wanted, int mine, long end) throws InterruptedException {
        held++;
        try {
            while (wanted.isEmpty() && mine == polls && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            }
        } finally {
            held--;
        }
    }

    @Override
    public void close() {
        delivery.close();
    }
}
