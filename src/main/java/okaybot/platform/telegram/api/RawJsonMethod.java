package okaybot.platform.telegram.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A call whose parameters are JSON already and whose response is returned as Telegram sent it. Serializing a message and
/// deserializing the response would cost more CPU time than the rest of the bot's work on it.
public final class RawJsonMethod extends BotApiMethod<String> {
    /// How the Bot API server begins a successful response.
    private static final String OK = "{\"ok\":true,";
    private final String method;
    private final String json;

    /// @param json an object with the parameters
    public RawJsonMethod(String method, String json) {
        this.method = method;
        this.json = json;
    }

    /// The same call as one of the library, but with the response as Telegram sent it.
    public static RawJsonMethod of(BotApiMethod<?> call) {
        try {
            return new RawJsonMethod(call.getMethod(), OBJECT_MAPPER.writeValueAsString(call));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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

    @Override
    public String deserializeResponse(String response) throws TelegramApiRequestException {
        return response.startsWith(OK) || isOk(response) ? response : deserializeResponse(response, String.class);
    }

    /// Reads a response that a proxy has formatted differently.
    private static boolean isOk(String response) throws TelegramApiRequestException {
        try {
            return OBJECT_MAPPER.readTree(response).path("ok").booleanValue();
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("The response is not from the Bot API", e);
        }
    }
}
