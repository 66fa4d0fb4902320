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

/// People on Telegram: some write in private or in groups, the others type inline queries, of which a bot may answer as
/// many as it likes. For one thread.
final class TelegramLoadGenerator implements LoadGenerator {
    /// The bot waits itself, so that it keeps within Telegram's limits.
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PEOPLE = 20_000;
    private static final long FIRST = 100_000;
    private static final int GROUPS = 100;
    private static final long FIRST_GROUP = -1_001_000_000_000L;
    /// The last two are answered in private alone, or not at all in a group.
    private static final String[] LINES = {"/cast", "/plot", "/season2", "/quote", "/sources", "/show",
        "/cast ko moon young", "/progress 3", "/nonsense"};

    private final FakeTelegram telegram;
    private final Map<String, PendingRequest> waiting = new ConcurrentHashMap<>();
    private final Deque<PendingRequest> open = new ArrayDeque<>();
    private int number;

    /// A question that is not settled.
    private static final class PendingRequest {
        private final String key;
        private final LoadStatistics outcome;
        private final long at = System.nanoTime();
        private Duration after = Duration.ZERO;
        private int times;

        PendingRequest(String key, LoadStatistics outcome) {
            this.key = key;
            this.outcome = outcome;
        }

        synchronized void see() {
            if (times++ == 0) {
                after = Duration.ofNanos(System.nanoTime() - at);
            }
        }

        synchronized void settle() {
            outcome.answered(after, times);
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
            var asked = waiting.get(key);
            if (asked != null) {
                asked.see();
            }
        });
    }

    @Override
    public void ask(LoadStatistics outcome) {
        outcome.asked();
        var person = FIRST + number % PEOPLE;
        switch (number++ % 10) {
            case 0, 1 -> says(person, person, outcome);
            case 2 -> says(person, FIRST_GROUP - number / 10 % GROUPS, outcome);
            case 3 -> presses(FIRST + (number - 1_000) % PEOPLE, outcome);
            default -> {
                var update = telegram.updates.inlineQuery(person, number % 3 == 0 ? "moon" : "cast kang");
                brings("inline" + update.at("/inline_query/id").asText(), update, outcome);
            }
        }
    }

    private void says(long person, long chat, LoadStatistics outcome) {
        var line = LINES[number / 10 % (chat < 0 ? LINES.length - 2 : LINES.length)];
        brings("chat" + chat, telegram.updates.textMessage(person, chat, line), outcome);
    }

    /// Presses a button of what was answered a while ago; asks anew where there is none.
    private void presses(long person, LoadStatistics outcome) {
        var sent = person < FIRST
                ? List.<FakeTelegramChats.SentMessage>of()
                : telegram.chats.messagesIn(person);
        if (sent.isEmpty() || sent.getLast().buttons().isEmpty()) {
            says(person + PEOPLE, person + PEOPLE, outcome);
            return;
        }
        var update = telegram.updates.callbackQuery(person, sent.getLast(), sent.getLast().buttons().getFirst().data());
        brings("press" + update.at("/callback_query/id").asText(), update, outcome);
    }

    private void brings(String key, ObjectNode update, LoadStatistics outcome) {
        var asked = new PendingRequest(key, outcome);
        waiting.put(key, asked);
        open.add(asked);
        telegram.deliver(update);
    }

    @Override
    public void settle() {
        for (var next = open.peek(); next != null && System.nanoTime() - next.at > PATIENCE.toNanos(); next = open
                .peek()) {
            open.remove();
            waiting.remove(next.key, next);
            next.settle();
        }
        telegram.discardOld();
    }
}
