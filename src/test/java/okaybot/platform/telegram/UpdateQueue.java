package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okaybot.platform.telegram.FakeTelegram.Answer;

/// Updates that wait for the bot, as getUpdates gives them: what is below the offset is confirmed and gone, and of two who
/// poll at once the first is sent away.
final class UpdateQueue {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final SortedMap<Integer, ObjectNode> waiting = new TreeMap<>();
    private final Map<Integer, ObjectNode> all = new HashMap<>();
    private int next = 700_000_001;
    private int polls;
    private String webhook = "";

    synchronized int add(ObjectNode update) {
        var id = next++;
        update.put("update_id", id);
        waiting.put(id, update);
        all.put(id, update);
        notifyAll();
        return id;
    }

    synchronized void again(int id) {
        waiting.put(id, all.get(id));
        notifyAll();
    }

    /// Those that are confirmed cannot come again.
    synchronized void forget() {
        all.keySet().retainAll(waiting.keySet());
    }

    /// How many are not confirmed.
    synchronized int waiting() {
        return waiting.size();
    }

    synchronized String webhook() {
        return webhook;
    }

    synchronized Answer webhook(String url) {
        webhook = url;
        return Answer.ok(MAPPER.valueToTree(true));
    }

    synchronized Answer poll(JsonNode call) throws InterruptedException {
        if (!webhook.isEmpty()) {
            return Answer.error(409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        var mine = ++polls;
        notifyAll();
        waiting.headMap(call.path("offset").asInt()).clear();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(call.path("timeout").asInt());
        while (waiting.isEmpty() && mine == polls && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        if (mine != polls) {
            return Answer.error(409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        var some = MAPPER.createArrayNode();
        waiting.values().stream().limit(call.path("limit").asInt(100)).forEach(some::add);
        return Answer.ok(some);
    }
}
