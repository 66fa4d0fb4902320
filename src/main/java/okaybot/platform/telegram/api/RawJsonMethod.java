package okaybot.platform.telegram.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;

/// A call whose parameters are JSON already and whose response is returned as Telegram sent it. Serializing a message and
/// deserializing the response would cost more CPU time than the rest of the bot's work on it.
public final class RawJsonMethod extends BotApiMethod<String> {
    /// Cannot occur within a string, where a quotation mark is escaped.
    private static final Pattern CHAT_ID = Pattern.compile("\"chat_id\":\"?(-?\\d+)");

    private final String method;
    private final String json;
    private final Optional<UploadedPhoto> photo;

    /// @param json an object with the parameters
    public RawJsonMethod(String method, String json) {
        this(method, json, Optional.empty());
    }

    /// @param photo is sent too
    public RawJsonMethod(String method, String json, Optional<UploadedPhoto> photo) {
        this.method = method;
        this.json = json;
        this.photo = photo;
    }

    /// The same call as one of the library, but with the response as Telegram sent it.
    public static RawJsonMethod of(BotApiMethod<?> call) {
        try {
            return new RawJsonMethod(call.getMethod(), OBJECT_MAPPER.writeValueAsString(call));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same call as one that Telegram may charge for, if it sends a message.
    ///
    /// @see <a href="https://core.telegram.org/bots/api#sendmessage">Bot API, sendMessage: allow_paid_broadcast</a>
    RawJsonMethod asPaidBroadcast() {
        return method.startsWith("send")
                ? new RawJsonMethod(method, "{\"allow_paid_broadcast\":true," + json.substring(1), photo)
                : this;
    }

    @Override
    public String getMethod() {
        return method;
    }

    /// The library sends this value.
    @JsonValue
    @JsonRawValue
    public String json() {
        return json;
    }

    /// Not shared with others.
    ObjectNode parameters() {
        try {
            return OBJECT_MAPPER.readValue(json, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<UploadedPhoto> photo() {
        return photo;
    }

    /// Only successes come here.
    @Override
    public String deserializeResponse(String response) {
        return response;
    }

    /// Names what a wait that Telegram asks for applies to: the method and, if there is one, the chat.
    static String limitedCall(BotApiMethod<?> call) {
        return call.getMethod() + switch (call) {
            case RawJsonMethod raw -> raw.chatId();
            case GetChat chat -> " " + chat.getChatId();
            case GetChatAdministrators administrators -> " " + administrators.getChatId();
            default -> "";
        };
    }

    private String chatId() {
        var chat = CHAT_ID.matcher(json);
        return chat.find() ? " " + chat.group(1) : "";
    }
}
