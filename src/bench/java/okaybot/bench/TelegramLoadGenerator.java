package okaybot.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FakeTelegramChats;

/// Simulates users of Telegram. Some write in private chats or groups; most type inline queries, because Telegram does not
/// limit how many of those a bot answers. Not thread-safe.
final class TelegramLoadGenerator implements LoadGenerator {
    /// Generous, because the bot itself waits to stay within Telegram's rate limits.
    static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(10);
    private static final int USERS = 20_000;
    private static final long FIRST_USER = 100_000;
    private static final int GROUPS = 100;
    private static final long FIRST_GROUP = -1_001_000_000_000L;
    /// In groups the last two are not used: they are answered in private or not at all.
    private static final String[] LINES = {"/cast", "/plot", "/season2", "/quote", "/sources", "/show",
        "/cast ko moon young", "/progress 3", "/nonsense"};

    private final FakeTelegram telegram;
    private final Map<String, PendingRequest> byKey = new ConcurrentHashMap<>();
    private final Deque<PendingRequest> pending = new ArrayDeque<>();
    private int number;

    /// A request that may still be answered.
    private static final class PendingRequest {
        private final String key;
        private final LoadStatistics statistics;
        private final long sentAt = System.nanoTime();
        private Duration latency = Duration.ZERO;
        private int answers;

        PendingRequest(String key, LoadStatistics statistics) {
            this.key = key;
            this.statistics = statistics;
        }

        synchronized void recordAnswer() {
            if (answers++ == 0) {
                latency = Duration.ofNanos(System.nanoTime() - sentAt);
            }
        }

        synchronized void recordResults() {
            statistics.recordResult(latency, answers);
        }
    }

    TelegramLoadGenerator(FakeTelegram telegram) {
        this.telegram = telegram;
        telegram.onCall(call -> {
            var key = switch (call.method()) {
                case "sendMessage" -> "chat" + call.text("chat_id");
                case "answerInlineQuery" -> "inline" + call.text("inline_query_id");
                case "answerCallbackQuery" -> "press" + call.text("callback_query_id");
                default -> "";
            };
            var request = byKey.get(key);
            if (request != null) {
                request.recordAnswer();
            }
        });
    }

    @Override
    public void ask(LoadStatistics statistics) {
        statistics.recordSent();
        var user = FIRST_USER + number % USERS;
        switch (number++ % 10) {
            case 0, 1 -> sendMessage(user, user, statistics);
            case 2 -> sendMessage(user, FIRST_GROUP - number / 10 % GROUPS, statistics);
            case 3 -> pressButton(FIRST_USER + (number - 1_000) % USERS, statistics);
            default -> {
                var update = telegram.updates.inlineQuery(user, number % 3 == 0 ? "moon" : "cast kang");
                deliver("inline" + update.at("/inline_query/id").asText(), update, statistics);
            }
        }
    }

    private void sendMessage(long user, long chat, LoadStatistics statistics) {
        var line = LINES[number / 10 % (chat < 0 ? LINES.length - 2 : LINES.length)];
        deliver("chat" + chat, telegram.updates.textMessage(user, chat, line), statistics);
    }

    /// Presses a button of an earlier answer, or asks a new question if there is none.
    private void pressButton(long user, LoadStatistics statistics) {
        var sent = user < FIRST_USER
                ? List.<FakeTelegramChats.SentMessage>of()
                : telegram.chats.messagesIn(user);
        if (sent.isEmpty() || sent.getLast().buttons().isEmpty()) {
            sendMessage(user + USERS, user + USERS, statistics);
            return;
        }
        var update = telegram.updates.callbackQuery(user, sent.getLast(), sent.getLast().buttons().getFirst().data());
        deliver("press" + update.at("/callback_query/id").asText(), update, statistics);
    }

    private void deliver(String key, ObjectNode update, LoadStatistics statistics) {
        var request = new PendingRequest(key, statistics);
        byKey.put(key, request);
        pending.add(request);
        telegram.deliver(update);
    }

    @Override
    public void recordResults() {
        for (var next = pending.peek(); next != null
                && System.nanoTime() - next.sentAt > RESPONSE_TIMEOUT.toNanos(); next = pending
                        .peek()) {
            pending.remove();
            byKey.remove(next.key, next);
            next.recordResults();
        }
        telegram.discardOld();
    }
}
