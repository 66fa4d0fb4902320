package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.testing.JsonMutator;
import okaybot.testing.JsonMutator.Mutation;
import okaybot.testing.LogCapture;
import okaybot.testing.telegram.FakeTelegram.ApiCall;
import okaybot.testing.telegram.GeneratedUpdate;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.Test;

/// Updates with everything that the Bot API knows in them, each changed in one place. Whatever the change, the bot answers
/// where what it needs is left, and goes on. `-Dokaybot.fuzz.cases=100000` runs more cases,
/// and `-Dokaybot.fuzz.seed` the same cases again.
class TelegramFuzzTest extends TelegramBotTestBase {
    private static final int CASES = Integer.getInteger("okaybot.fuzz.cases", 1_000);
    private static final int BATCH = 500;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long FIRST_USER = 5_000_000;
    /// What the bot reads from a message. Everything else in it is generated.
    private static final Set<String> MEANINGFUL = Set.of("message_id", "message_thread_id", "is_topic_message", "chat",
            "from", "sender_chat", "via_bot", "is_automatic_forward", "forward_origin", "forward_date", "text",
            "entities", "caption",
            "caption_entities", "date", "migrate_to_chat_id", "migrate_from_chat_id", "left_chat_member",
            "sender_business_bot",
            "direct_messages_topic", "reply_to_message", "quote", "external_reply");
    private final long seed = Long.getLong("okaybot.fuzz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final JsonMutator mutator = new JsonMutator(random);
    private final GeneratedUpdate generated = new GeneratedUpdate(random);
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    private enum Outcome {
        ANSWERED, ANSWERED_THOUGH_DAMAGED, UNANSWERED_BECAUSE_DAMAGED, NOTHING_TO_ANSWER
    }

    /// An update to send.
    ///
    /// @param answer how the answer is recognized; empty if none is due
    /// @param needed pointers to what the bot cannot do without
    private record Case(ObjectNode update, String answer, List<String> needed) {
        boolean isAnswerable(Mutation mutation) {
            return !answer.isEmpty() && needed.stream().allMatch(mutation::leaves);
        }
    }

    private record SentCase(Case sent, Mutation mutation) {}

    @Test
    void no_change_of_an_update_stops_the_bot_or_an_answer() {
        bot.telegram.skipValidation();
        bot.telegram.onCall(this::noteAnswer);
        bot.start();
        try (var log = LogCapture.attach()) {
            for (var first = 0; first < CASES; first += BATCH) {
                runBatch(first, Math.min(BATCH, CASES - first));
            }
            assertThat(log.lines()).as("seed %d", seed)
                    .noneMatch(line -> line.contains("unexpected error while handling an update"));
        }
        System.out.printf("Telegram: seed %d, %d cases: %s%n", seed, CASES, outcomes);
    }

    private void runBatch(int first, int count) {
        var sent = new ArrayList<SentCase>();
        for (var i = first; i < first + count; i++) {
            var next = next(FIRST_USER + i);
            sent.add(new SentCase(next, mutator.mutate(next.update)));
            bot.telegram.queue().add(next.update);
        }
        var expected = sent.stream().filter(one -> one.sent.isAnswerable(one.mutation)).toList();
        await().untilAsserted(() -> assertThat(expected.stream()
                .filter(one -> !answered.contains(one.sent.answer)).limit(3)).as("unanswered, seed %d", seed)
                .isEmpty());
        bot.ask(MINA, "/cast");
        sent.forEach(one -> outcomes.merge(outcome(one), 1, Integer::sum));
        bot.telegram.discardOld();
        answered.clear();
    }

    private Outcome outcome(SentCase one) {
        if (one.sent.answer.isEmpty()) {
            return Outcome.NOTHING_TO_ANSWER;
        }
        if (one.sent.isAnswerable(one.mutation)) {
            return Outcome.ANSWERED;
        }
        return answered.contains(one.sent.answer)
                ? Outcome.ANSWERED_THOUGH_DAMAGED
                : Outcome.UNANSWERED_BECAUSE_DAMAGED;
    }

    private void noteAnswer(ApiCall call) {
        switch (call.method()) {
            case "sendMessage", "editMessageText" -> answered.add("chat " + call.text("chat_id"));
            case "answerCallbackQuery" -> answered.add("callback " + call.text("callback_query_id"));
            case "answerInlineQuery" -> answered.add("inline " + call.text("inline_query_id"));
            default -> {
            }
        }
    }

    private Case next(long user) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Case(message(user, user), "chat " + user, List.of("/message/chat/id", "/message/text",
                    "/message/from/id", "/message/from/is_bot"));
            case 2, 3 -> new Case(message(user, -user), "chat -" + user, List.of("/message/chat/id", "/message/text",
                    "/message/from/id", "/message/from/is_bot", "/message/entities/0/type",
                    "/message/entities/0/offset", "/message/entities/0/length"));
            case 4 -> new Case(press(user), "chat " + user, List.of("/callback_query/id", "/callback_query/data",
                    "/callback_query/from/id", "/callback_query/from/is_bot", "/callback_query/message/chat/id"));
            case 5 -> acknowledged(press(user));
            case 6 -> {
                var update = bot.telegram.updates.inlineQuery(user, "ko");
                yield new Case(update, "inline " + update.at("/inline_query/id").asText(), List.of("/inline_query/id"));
            }
            default -> new Case(generated.update(GeneratedUpdate.kinds().get(random.nextInt(
                    GeneratedUpdate.kinds().size()))), "", List.of());
        };
    }

    private static Case acknowledged(ObjectNode press) {
        return new Case(press, "callback " + press.at("/callback_query/id").asText(), List.of("/callback_query/id"));
    }

    private ObjectNode message(long user, long chat) {
        var update = bot.telegram.updates.textMessage(user, chat, "/cast");
        addForeignContent((ObjectNode) update.get("message"));
        return update;
    }

    private ObjectNode press(long user) {
        var message = bot.telegram.updates.message(user);
        addForeignContent(message);
        var query = MAPPER.createObjectNode().put("id", "query" + user).put("chat_instance", "1").put("data", "cast");
        query.set("from", UpdateFactory.user(user));
        query.set("message", message);
        return UpdateFactory.update("callback_query", query);
    }

    /// Not to every message, so that the few members that matter are changed often enough too.
    private void addForeignContent(ObjectNode message) {
        if (random.nextBoolean()) {
            return;
        }
        message.setAll((ObjectNode) generated.object("Message").without(MEANINGFUL));
        message.set("reply_to_message", generated.object("Message"));
        message.set("external_reply", generated.object("ExternalReplyInfo"));
    }
}
