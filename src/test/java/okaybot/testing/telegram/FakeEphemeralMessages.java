package okaybot.testing.telegram;

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
import okaybot.platform.telegram.message.TelegramHtmlParser.ParsedMessage;
import okaybot.testing.telegram.FakeTelegram.HttpReply;
import okaybot.testing.telegram.FakeTelegramChats.SentButton;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.FakeTelegramChats.SentPhoto;

/// The ephemeral messages that the bot has sent, each of which one member of a group sees. Telegram does not document the errors;
/// these are those that others have seen.
///
/// @see <a href="https://core.telegram.org/bots/api#ephemeral-messages-and-commands">Ephemeral Messages and Commands</a>
public final class FakeEphemeralMessages {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final FakeTelegramChats chats;
    private final List<EphemeralMessage> messages = new ArrayList<>();
    /// What users have done within the last 15 seconds, by the id of the callback query or ephemeral message.
    private final Map<String, JsonNode> actions = new HashMap<>();
    private final Set<Long> admin = new HashSet<>();
    private final Set<Long> gone = new HashSet<>();
    private int nextId = 7_000;

    FakeEphemeralMessages(FakeTelegramChats chats) {
        this.chats = chats;
    }

    /// The bot is an admin of a group, so it may send ephemeral messages there at any time.
    public synchronized void makeBotAdmin(long chat) {
        admin.add(chat);
    }

    /// A user leaves all groups.
    public synchronized void leave(long user) {
        gone.add(user);
    }

    /// Fifteen seconds go by.
    public synchronized void letActionsExpire() {
        actions.clear();
    }

    /// All disappear, as they may do at any time.
    public synchronized void disappear() {
        messages.clear();
    }

    /// The ephemeral messages that a user sees in a chat.
    public synchronized List<EphemeralMessage> shownTo(long user, long chat) {
        return messages.stream().filter(message -> message.receiver == user && message.chat == chat).toList();
    }

    /// All texts of the bot that a user sees in a chat: those for everyone, each replaced if there is an ephemeral message in its
    /// place, and then the other ephemeral ones.
    public synchronized List<String> textsSeenBy(long user, long chat) {
        var own = shownTo(user, chat);
        var texts = new ArrayList<String>();
        for (var open : chats.messagesIn(chat)) {
            texts.add(own.stream().filter(message -> message.replaces.equals(Optional.of(open.id())))
                    .map(EphemeralMessage::text).reduce(open.text(), (_, latest) -> latest));
        }
        own.stream().filter(message -> message.replaces.isEmpty()).map(EphemeralMessage::text).forEach(texts::add);
        return texts;
    }

    synchronized void noteAction(JsonNode update) {
        var query = update.path("callback_query");
        if (query.has("id")) {
            actions.put(query.path("id").asText(), query);
        }
        var message = update.path("message");
        if (message.has("ephemeral_message_id")) {
            actions.put(message.path("ephemeral_message_id").asText(), message);
        }
    }

    static boolean isEphemeral(JsonNode call) {
        return call.has("receiver_user_id") || call.has("ephemeral_message_parameters");
    }

    synchronized HttpReply send(BotApiVersion version, ObjectNode call) {
        var parameters = version == BotApiVersion.V10_2 ? call : call.path("ephemeral_message_parameters");
        var action = Optional.ofNullable(actions.get(parameters.path("callback_query_id").asText(
                call.at("/reply_parameters/ephemeral_message_id").asText())));
        if (version == BotApiVersion.V10_4 && !call.has("chat_id")) {
            if (action.isEmpty()) {
                return HttpReply.error(400, "Bad Request: query is too old and response timeout expired or query ID is"
                        + " invalid");
            }
            call.put("chat_id", action.get().at("/message/chat/id").asLong());
        } else if (!call.has("chat_id")) {
            return HttpReply.error(400, "Bad Request: chat_id is empty");
        }
        var receiver = parameters.path("receiver_user_id").asLong(action.map(FakeEphemeralMessages::user).orElse(0L));
        return violation(call, receiver, action, parameters).map(error -> HttpReply.error(400, "Bad Request: " + error))
                .orElseGet(() -> chats.read(0, call).map(read -> add(read, receiver, replaced(action, parameters)))
                        .orElseGet(() -> FakeTelegramChats.rejection(call)));
    }

    private Optional<String> violation(JsonNode call, long receiver, Optional<JsonNode> action, JsonNode parameters) {
        var chat = call.path("chat_id").asLong();
        if (chat > 0) {
            return Optional.of("PEER_ID_INVALID");
        }
        if (gone.contains(receiver)) {
            return Optional.of("USER_NOT_PARTICIPANT");
        }
        if (action.filter(done -> user(done) == receiver).isEmpty() && !admin.contains(chat)) {
            return Optional.of("CHAT_ADMIN_REQUIRED");
        }
        return parameters.path("replace_callback_query_message").asBoolean()
                && action.filter(done -> !done.path("message").has("ephemeral_message_id")).isEmpty()
                        ? Optional.of("MESSAGE_ID_INVALID")
                        : Optional.empty();
    }

    private static long user(JsonNode action) {
        return action.at("/from/id").asLong();
    }

    private static Optional<Integer> replaced(Optional<JsonNode> action, JsonNode parameters) {
        return action.filter(_ -> parameters.path("replace_callback_query_message").asBoolean())
                .map(press -> press.at("/message/message_id").asInt());
    }

    private HttpReply add(SentMessage read, long receiver, Optional<Integer> replaced) {
        var message = new EphemeralMessage(nextId++, read.chat(), receiver, read.topic(), read.parsed(),
                read.buttons(), replaced, read.photo());
        messages.add(message);
        return HttpReply.ok(message.json());
    }

    synchronized HttpReply edit(ObjectNode call) {
        return find(call).filter(before -> before.photo.isEmpty() || call.has("media"))
                .map(before -> chats.read(0, call).map(read -> {
                    messages.set(messages.indexOf(before), new EphemeralMessage(before.id, before.chat, before.receiver,
                            before.topic, read.parsed(), read.buttons(), before.replaces, read.photo()));
                    return HttpReply.ok(MAPPER.valueToTree(true));
                }).orElseGet(() -> FakeTelegramChats.rejection(call))).orElseGet(() -> notFound(call));
    }

    synchronized HttpReply delete(ObjectNode call) {
        return find(call).map(message -> {
            messages.remove(message);
            return HttpReply.ok(MAPPER.valueToTree(true));
        }).orElseGet(() -> notFound(call));
    }

    private Optional<EphemeralMessage> find(JsonNode call) {
        return messages.stream().filter(message -> message.chat == call.path("chat_id").asLong()
                && message.receiver == call.path("receiver_user_id").asLong()
                && message.id == call.path("ephemeral_message_id").asInt()).findFirst();
    }

    private static HttpReply notFound(JsonNode call) {
        return HttpReply.error(400, call.has("chat_id")
                ? "Bad Request: MESSAGE_ID_INVALID"
                : "Bad Request: chat_id is empty");
    }

    /// An ephemeral message.
    ///
    /// @param receiver the user who sees it
    /// @param replaces the message in whose place that user sees it
    public record EphemeralMessage(int id, long chat, long receiver, Optional<Integer> topic, ParsedMessage parsed,
            List<SentButton> buttons, Optional<Integer> replaces, Optional<SentPhoto> photo) {
        public String text() {
            return parsed.text();
        }

        public SentButton button(String label) {
            return buttons.stream().filter(button -> button.label().equals(label)).findFirst().orElseThrow();
        }

        ObjectNode json() {
            var message = MAPPER.createObjectNode().put("message_id", 0).put("ephemeral_message_id", id)
                    .put("date", 1_795_348_800).put(photo.isPresent() ? "caption" : "text", parsed.text());
            photo.ifPresent(shown -> shown.addTo(message));
            message.set("chat", UpdateFactory.chat(chat));
            message.set("receiver_user", UpdateFactory.user(receiver));
            topic.ifPresent(thread -> message.put("message_thread_id", thread).put("is_topic_message", true));
            return message;
        }
    }
}
