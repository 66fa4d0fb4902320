package okaybot.testing.telegram;

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
import okaybot.testing.telegram.FakeTelegram.HttpReply;

/// The updates that the bot has not confirmed. They are returned by `getUpdates`, where an offset confirms all lower ids and a
/// second poll ends the first one, or they are sent to the webhook.
public final class FakeUpdateQueue implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final SortedMap<Integer, ObjectNode> unconfirmed = new TreeMap<>();
    private final Map<Integer, ObjectNode> all = new HashMap<>();
    private final FakeWebhookDelivery delivery = new FakeWebhookDelivery();
    private Set<String> allowed = Set.of();
    private int nextId = 700_000_001;
    private int polls;
    private int openPolls;

    /// Adds an update without validating it.
    ///
    /// @return the update's id
    public synchronized int add(ObjectNode update) {
        var id = nextId++;
        update.put("update_id", id);
        if (allowed.isEmpty() || update.properties().stream().anyMatch(part -> allowed.contains(part.getKey()))) {
            all.put(id, update);
            redeliver(id);
        }
        return id;
    }

    synchronized void redeliver(int id) {
        var update = Objects.requireNonNull(all.get(id));
        unconfirmed.put(id, update);
        notifyAll();
        deliver(id, update);
    }

    private void deliver(int id, ObjectNode update) {
        if (!delivery.address().isEmpty()) {
            delivery.deliver(update, () -> isUnconfirmed(id), () -> confirm(id));
        }
    }

    private synchronized boolean isUnconfirmed(int id) {
        return unconfirmed.containsKey(id);
    }

    private synchronized void confirm(int id) {
        unconfirmed.remove(id);
    }

    /// The next update gets this id, as after a week without any.
    public synchronized void setNextId(int id) {
        nextId = id;
    }

    /// Confirmed updates can no longer be delivered again.
    synchronized void discardOld() {
        all.keySet().retainAll(unconfirmed.keySet());
    }

    /// How many updates are not confirmed.
    public synchronized int unconfirmed() {
        return unconfirmed.size();
    }

    /// How many polls wait for a response.
    public synchronized int openPolls() {
        return openPolls;
    }

    public FakeWebhookDelivery delivery() {
        return delivery;
    }

    synchronized HttpReply setWebhook(JsonNode call) {
        var reply = delivery.setWebhook(call);
        setAllowed(call);
        unconfirmed.forEach(this::deliver);
        notifyAll();
        return reply;
    }

    /// The list stays valid for later calls that have none (Bot API, getUpdates, setWebhook).
    private void setAllowed(JsonNode call) {
        if (call.has("allowed_updates")) {
            allowed = StreamSupport.stream(call.path("allowed_updates").spliterator(), false).map(JsonNode::asText)
                    .collect(Collectors.toSet());
        }
    }

    synchronized HttpReply getUpdates(JsonNode call) throws InterruptedException {
        if (!delivery.address().isEmpty()) {
            return HttpReply.error(409, "Conflict: can't use getUpdates method while webhook is active;"
                    + " use deleteWebhook to delete the webhook first");
        }
        setAllowed(call);
        var poll = ++polls;
        notifyAll();
        unconfirmed.headMap(call.path("offset").asInt()).clear();
        var updates = unconfirmed.tailMap(call.path("offset").asInt());
        awaitUpdate(updates, poll, System.nanoTime() + TimeUnit.SECONDS.toNanos(call.path("timeout").asInt()));
        if (poll != polls) {
            return HttpReply.error(409, "Conflict: terminated by other getUpdates request;"
                    + " make sure that only one bot instance is running");
        }
        var result = MAPPER.createArrayNode();
        updates.values().stream().limit(call.path("limit").asInt(100)).forEach(result::add);
        return HttpReply.ok(result);
    }

    /// Waits for an update, for another poll or for the timeout.
    private void awaitUpdate(SortedMap<Integer, ObjectNode> updates, int poll, long end) throws InterruptedException {
        openPolls++;
        try {
            while (updates.isEmpty() && poll == polls && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            }
        } finally {
            openPolls--;
        }
    }

    @Override
    public void close() {
        delivery.close();
    }
}
