package okaybot.testing.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import okaybot.platform.telegram.message.TelegramHtmlParser;
import okaybot.testing.telegram.FakeTelegram.HttpReply;

/// Telegram's chats, with the messages that the bot has sent.
public final class FakeTelegramChats {
    private static final int MAX_CAPTION = 1024;
    private static final int MAX_OLD_MESSAGES = 2_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final List<SentMessage> messages = new ArrayList<>();
    private final List<String> openTexts = new ArrayList<>();
    private final List<GuestAnswer> guestAnswers = new ArrayList<>();
    private final Set<Long> blocked = new HashSet<>();
    private final Map<Long, Long> migrations = new HashMap<>();
    private Consumer<SentMessage> listener = _ -> {};
    private int nextId = 5_000;
    private boolean validating = true;

    /// From now on texts are not parsed.
    synchronized void skipValidation() {
        validating = false;
    }

    /// The listener is told of each new message.
    public synchronized void onMessage(Consumer<SentMessage> newListener) {
        listener = newListener;
    }

    synchronized void discardOld() {
        if (messages.size() > MAX_OLD_MESSAGES) {
            messages.subList(0, messages.size() - MAX_OLD_MESSAGES).clear();
            openTexts.clear();
        }
    }

    /// The bot may not write there: it is blocked, kicked, or the user has never started it.
    public synchronized void blockBot(long chat) {
        blocked.add(chat);
    }

    public synchronized void unblockBot(long chat) {
        blocked.remove(chat);
    }

    /// A group becomes a supergroup.
    public synchronized void migrate(long from, long to) {
        migrations.put(from, to);
    }

    /// The chat's messages as they are now, in the order in which they were sent.
    public synchronized List<SentMessage> messagesIn(long chat) {
        return messages.stream().filter(message -> message.chat == chat).toList();
    }

    /// A message as it is now.
    ///
    /// @throws java.util.NoSuchElementException if it was deleted
    public SentMessage current(SentMessage message) {
        return messagesIn(message.chat).stream().filter(other -> other.id == message.id).findFirst().orElseThrow();
    }

    /// Each text that everyone in its chat could read at any time without lifting a cover, in the order in which they appeared.
    public synchronized List<String> openTexts() {
        return List.copyOf(openTexts);
    }

    /// The number of messages in all chats.
    public synchronized int count() {
        return messages.size();
    }

    synchronized HttpReply send(JsonNode call) {
        if (!call.has("chat_id")) {
            return HttpReply.error(400, "Bad Request: chat_id is empty");
        }
        var chat = call.path("chat_id").asLong();
        if (migrations.containsKey(chat)) {
            return HttpReply.chatMigrated(migrations.get(chat));
        }
        if (blocked.contains(chat)) {
            return HttpReply.error(403, chat > 0
                    ? "Forbidden: bot can't initiate conversation with a user"
                    : "Forbidden: bot was kicked from the group chat");
        }
        if (call.path("message_thread_id").asInt() == 1) {
            return HttpReply.error(400, "Bad Request: message thread not found");
        }
        return read(nextId++, call).map(this::add).orElseGet(() -> rejection(call));
    }

    /// The answers to guest messages, in the order in which they were given.
    public synchronized List<GuestAnswer> guestAnswers() {
        return List.copyOf(guestAnswers);
    }

    /// Each query can be answered once.
    synchronized HttpReply answerGuest(JsonNode call) {
        var query = call.path("guest_query_id").asText();
        var result = call.path("result");
        if (guestAnswers.stream().anyMatch(answer -> answer.query.equals(query))) {
            return HttpReply.error(400,
                    "Bad Request: query is too old and response timeout expired or query ID is invalid");
        }
        if (result.path("title").asText().isBlank()) {
            return HttpReply.error(400, "Bad Request: ARTICLE_TITLE_EMPTY");
        }
        try {
            var isPhoto = result.has("photo_file_id");
            guestAnswers.add(new GuestAnswer(query,
                    TelegramHtmlParser.parse(isPhoto
                            ? result.path("caption").asText()
                            : result.at("/input_message_content/message_text").asText()),
                    buttons(result), isPhoto ? Optional.of(SentPhoto.known(result)) : Optional.empty()));
            return HttpReply.ok(MAPPER.createObjectNode().put("inline_message_id", "guest-" + query));
        } catch (TelegramHtmlParser.BadRequestException e) {
            return HttpReply.error(400, e.reason());
        }
    }

    private HttpReply add(SentMessage message) {
        messages.add(message);
        openTexts.add(message.parsed.open());
        listener.accept(message);
        return HttpReply.ok(message.json());
    }

    synchronized HttpReply delete(JsonNode call) {
        return messages.removeIf(message -> message.id == call.path("message_id").asInt()
                && message.chat == call.path("chat_id").asLong())
                        ? HttpReply.ok(MAPPER.valueToTree(true))
                        : HttpReply.error(400, "Bad Request: message to delete not found");
    }

    synchronized HttpReply edit(JsonNode call) {
        var id = call.path("message_id").asInt();
        var chat = call.path("chat_id").asLong();
        var before = messages.stream().filter(message -> message.id == id && message.chat == chat).findFirst();
        if (before.isEmpty()) {
            return HttpReply.error(400, "Bad Request: message to edit not found");
        }
        if (before.get().photo.isPresent() && !call.has("media")) {
            return HttpReply.error(400, "Bad Request: there is no text in the message to edit");
        }
        return read(id, call).map(after -> replace(before.get(), after)).orElseGet(() -> rejection(call));
    }

    private HttpReply replace(SentMessage before, SentMessage edited) {
        return replaceBy(before, new SentMessage(edited.id, edited.chat, before.topic, before.replyTo, edited.parsed,
                edited.buttons, before.asksForReply, edited.photo));
    }

    /// Only the keyboard is changed.
    synchronized HttpReply editKeyboard(JsonNode call) {
        var id = call.path("message_id").asInt();
        return messages.stream().filter(message -> message.id == id && message.chat == call.path("chat_id").asLong())
                .findFirst().map(before -> replaceBy(before, new SentMessage(id, before.chat, before.topic,
                        before.replyTo, before.parsed, buttons(call), before.asksForReply, before.photo)))
                .orElseGet(() -> HttpReply.error(400, "Bad Request: message to edit not found"));
    }

    private HttpReply replaceBy(SentMessage before, SentMessage after) {
        if (after.equals(before)) {
            return HttpReply.error(400, "Bad Request: message is not modified: specified new message content and reply"
                    + " markup are exactly the same as a current content and reply markup of the message");
        }
        messages.set(messages.indexOf(before), after);
        openTexts.add(after.parsed.open());
        return HttpReply.ok(after.json());
    }

    /// Empty if Telegram would reject the call.
    Optional<SentMessage> read(int id, JsonNode call) {
        try {
            var text = text(call);
            var parsed = validating
                    ? TelegramHtmlParser.parse(text)
                    : new TelegramHtmlParser.ParsedMessage(text, List.of(), 0);
            var topic = Optional.of(call.path("message_thread_id").asInt()).filter(thread -> thread > 0);
            var replyTo = Optional.of(call.path("reply_parameters").path("message_id").asInt()).filter(to -> to > 0);
            return Optional
                    .of(new SentMessage(id, call.path("chat_id").asLong(), topic, replyTo, parsed, buttons(call),
                            call.path("reply_markup").path("force_reply").asBoolean(), SentPhoto.in(call)))
                    .filter(_ -> violation(call).isEmpty())
                    .filter(message -> message.photo.isEmpty() || message.text().length() <= MAX_CAPTION);
        } catch (TelegramHtmlParser.BadRequestException e) {
            return Optional.empty();
        }
    }

    static HttpReply rejection(JsonNode call) {
        try {
            TelegramHtmlParser.parse(text(call));
            return HttpReply.error(400, violation(call).orElse("Bad Request: message caption is too long"));
        } catch (TelegramHtmlParser.BadRequestException e) {
            return HttpReply.error(400, e.reason());
        }
    }

    /// The text of a message, or the caption of a photo.
    private static String text(JsonNode call) {
        return content(call).path(call.has("text") ? "text" : "caption").asText();
    }

    /// What the text is a member of.
    private static JsonNode content(JsonNode call) {
        return call.has("media") ? call.get("media") : call;
    }

    private static List<SentButton> buttons(JsonNode call) {
        return StreamSupport.stream(call.path("reply_markup").path("inline_keyboard").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(button -> new SentButton(button.path("text").asText(), button.path("callback_data").asText(),
                        button.path("url").asText(), button.at("/copy_text/text").asText(),
                        button.path("style").asText()))
                .toList();
    }

    private static Optional<String> violation(JsonNode call) {
        if (!content(call).path("parse_mode").asText().equalsIgnoreCase("HTML")) {
            return Optional.of("Bad Request: unsupported parse_mode");
        }

        var buttons = buttons(call);
        if (buttons.size() > 100) {
            return Optional.of("Bad Request: too many buttons");
        }
        return buttons.stream().map(SentButton::violation).flatMap(Optional::stream).findFirst();
    }

    /// A button below a message.
    ///
    /// @param copy the text that it copies
    /// @param style its colour; each of the last four is empty if the button has none
    public record SentButton(String label, String data, String url, String copy, String style) {
        private static final Set<String> STYLES = Set.of("", "danger", "success", "primary");

        private Optional<String> violation() {
            if (label.isBlank()) {
                return Optional.of("Bad Request: text buttons are unallowed in the inline keyboard");
            }
            if (copy.length() > 256 || !STYLES.contains(style)) {
                return Optional.of("Bad Request: BUTTON_INVALID");
            }
            return data.getBytes(UTF_8).length > 64
                    ? Optional.of("Bad Request: BUTTON_DATA_INVALID")
                    : Optional.empty();
        }
    }

    /// A message by which the bot has answered a guest message.
    public record GuestAnswer(String query, TelegramHtmlParser.ParsedMessage parsed, List<SentButton> buttons,
            Optional<SentPhoto> photo) {
        public String text() {
            return parsed.text();
        }
    }

    /// A photo that the bot sent.
    ///
    /// @param base64 its file
    public record SentPhoto(String base64, boolean isSpoiler) {
        /// An id tells which photo it is, so that none need be kept.
        private static final String ID = "sent-before-";

        static Optional<SentPhoto> in(JsonNode call) {
            var content = content(call);
            return Optional.of(content.path(call.has("media") ? "media" : "photo").asText())
                    .filter(file -> !file.isEmpty())
                    .map(file -> new SentPhoto(file.replace(ID, ""), content.path("has_spoiler").asBoolean()));
        }

        /// The one that a result of a query names.
        ///
        /// @param result with the id of a photo
        public static SentPhoto known(JsonNode result) {
            return new SentPhoto(result.path("photo_file_id").asText().replace(ID, ""), false);
        }

        /// The sizes that Telegram has, of which this one is the largest.
        void addTo(ObjectNode message) {
            message.putArray("photo").add(MAPPER.createObjectNode().put("file_id", "thumbnail"))
                    .add(MAPPER.createObjectNode().put("file_id", ID + base64));
        }

        public byte[] png() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /// A message that the bot sent.
    ///
    /// @param parsed its text, or the caption of its photo
    /// @param asksForReply whether the user's app shows that they are replying to it
    public record SentMessage(int id, long chat, Optional<Integer> topic, Optional<Integer> replyTo,
            TelegramHtmlParser.ParsedMessage parsed, List<SentButton> buttons, boolean asksForReply,
            Optional<SentPhoto> photo) {
        public String text() {
            return parsed.text();
        }

        public SentButton button(String label) {
            return buttons.stream().filter(button -> button.label.equals(label)).findFirst()
                    .orElseThrow(() -> new AssertionError("No button " + label + " in " + buttons));
        }

        ObjectNode json() {
            var message = MAPPER.createObjectNode().put("message_id", id).put("date", 1_795_348_800)
                    .put(photo.isPresent() ? "caption" : "text", parsed.text());
            photo.ifPresent(shown -> shown.addTo(message));
            message.set("chat", UpdateFactory.chat(chat));
            return message;
        }
    }
}
