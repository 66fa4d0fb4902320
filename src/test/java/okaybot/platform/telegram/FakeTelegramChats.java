package okaybot.platform.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import okaybot.platform.telegram.FakeTelegram.HttpReply;
import okaybot.platform.telegram.message.TelegramHtmlParser;

/// The chats, and what the bot has said there.
public final class FakeTelegramChats {
    private static final int KEPT = 2_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final List<SentMessage> sent = new ArrayList<>();
    private final Set<Long> closed = new HashSet<>();
    private final Map<Long, Long> moved = new HashMap<>();
    private Consumer<SentMessage> listener = _ -> {};
    private int ids = 5_000;
    private boolean checks = true;

    /// From now on texts are taken as they come.
    synchronized void skipValidation() {
        checks = false;
    }

    /// Tells of each message as it comes.
    synchronized void onMessage(Consumer<SentMessage> to) {
        listener = to;
    }

    /// All messages but the latest are gone.
    synchronized void discardOld() {
        if (sent.size() > KEPT) {
            sent.subList(0, sent.size() - KEPT).clear();
        }
    }

    /// The bot may not write there: blocked, kicked, or never started.
    synchronized void blockBot(long chat) {
        closed.add(chat);
    }

    synchronized void unblockBot(long chat) {
        closed.remove(chat);
    }

    /// A group becomes a supergroup.
    synchronized void migrate(long from, long to) {
        moved.put(from, to);
    }

    /// What stands there now, in the order in which it came.
    public synchronized List<SentMessage> messagesIn(long chat) {
        return sent.stream().filter(one -> one.chat == chat).toList();
    }

    synchronized int count() {
        return sent.size();
    }

    synchronized HttpReply send(JsonNode call) {
        var chat = call.path("chat_id").asLong();
        if (moved.containsKey(chat)) {
            return new HttpReply(400, """
                    {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat",\
                    "parameters":{"migrate_to_chat_id":%d}}""".formatted(moved.get(chat)));
        }
        if (closed.contains(chat)) {
            return HttpReply.error(403, chat > 0
                    ? "Forbidden: bot can't initiate conversation with a user"
                    : "Forbidden: bot was kicked from the group chat");
        }
        if (call.path("message_thread_id").asInt() == 1) {
            return HttpReply.error(400, "Bad Request: message thread not found");
        }
        return write(ids++, call).map(this::add).orElseGet(() -> refusal(call));
    }

    private HttpReply add(SentMessage message) {
        sent.add(message);
        listener.accept(message);
        return HttpReply.ok(message.json());
    }

    synchronized HttpReply edit(JsonNode call) {
        var id = call.path("message_id").asInt();
        var before = sent.stream().filter(one -> one.id == id && one.chat == call.path("chat_id").asLong()).findFirst();
        if (before.isEmpty()) {
            return HttpReply.error(400, "Bad Request: message to edit not found");
        }
        return write(id, call).map(after -> replace(before.get(), after)).orElseGet(() -> refusal(call));
    }

    private HttpReply replace(SentMessage before, SentMessage now) {
        var after = new SentMessage(now.id, now.chat, before.topic, before.replyTo, now.parsed, now.buttons);
        if (after.equals(before)) {
            return HttpReply.error(400,
                    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }
        sent.set(sent.indexOf(before), after);
        return HttpReply.ok(after.json());
    }

    private Optional<SentMessage> write(int id, JsonNode call) {
        try {
            var text = call.path("text").asText();
            var parsed = checks
                    ? TelegramHtmlParser.parse(text)
                    : new TelegramHtmlParser.ParsedMessage(text, List.of(), 0);
            var topic = Optional.of(call.path("message_thread_id").asInt()).filter(thread -> thread > 0);
            var replyTo = Optional.of(call.path("reply_parameters").path("message_id").asInt()).filter(to -> to > 0);
            return Optional
                    .of(new SentMessage(id, call.path("chat_id").asLong(), topic, replyTo, parsed, buttons(call)))
                    .filter(_ -> fault(call).isEmpty());
        } catch (TelegramHtmlParser.BadRequestException e) {
            return Optional.empty();
        }
    }

    private static HttpReply refusal(JsonNode call) {
        try {
            TelegramHtmlParser.parse(call.path("text").asText());
            return HttpReply.error(400, fault(call).orElseThrow());
        } catch (TelegramHtmlParser.BadRequestException e) {
            return HttpReply.error(400, e.reason());
        }
    }

    private static List<SentButton> buttons(JsonNode call) {
        return StreamSupport.stream(call.path("reply_markup").path("inline_keyboard").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(button -> new SentButton(button.path("text").asText(), button.path("callback_data").asText(),
                        button.path("url").asText()))
                .toList();
    }

    private static Optional<String> fault(JsonNode call) {
        if (!call.path("parse_mode").asText().equalsIgnoreCase("HTML")) {
            return Optional.of("Bad Request: unsupported parse_mode");
        }
        var buttons = buttons(call);
        if (buttons.size() > 100) {
            return Optional.of("Bad Request: too many buttons");
        }
        return buttons.stream().map(SentButton::fault).flatMap(Optional::stream).findFirst();
    }

    /// A button below a message.
    public record SentButton(String label, String data, String url) {
        private Optional<String> fault() {
            if (label.isBlank()) {
                return Optional.of("Bad Request: text buttons are unallowed in the inline keyboard");
            }
            return data.getBytes(UTF_8).length > 64
                    ? Optional.of("Bad Request: BUTTON_DATA_INVALID")
                    : Optional.empty();
        }
    }

    /// A message of the bot's.
    public record SentMessage(int id, long chat, Optional<Integer> topic, Optional<Integer> replyTo,
            TelegramHtmlParser.ParsedMessage parsed,
            List<SentButton> buttons) {
        public String text() {
            return parsed.text();
        }

        /// The button of that label.
        SentButton button(String label) {
            return buttons.stream().filter(button -> button.label.equals(label)).findFirst().orElseThrow();
        }

        private ObjectNode json() {
            var message = MAPPER.createObjectNode().put("message_id", id).put("date", 1_795_348_800)
                    .put("text", parsed.text());
            message.set("chat", UpdateFactory.chat(chat));
            return message;
        }
    }
}
