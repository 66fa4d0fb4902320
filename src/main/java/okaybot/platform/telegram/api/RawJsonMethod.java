package okaybot.platform.telegram.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A call whose JSON is there already, and of whose answer nothing matters but whether Telegram did it. To write a message
/// out and to read it back would take longer than all else that is done for it.
public final class RawJsonMethod extends BotApiMethodBoolean {
    /// How the Bot API's own server begins.
    private static final String DONE = "{\"ok\":true,";
    private final String method;
    private final String json;

    /// @param json the call's parameters, an object
    public RawJsonMethod(String method, String json) {
        this.method = method;
        this.json = json;
    }

    @Override
    public String getMethod() {
        return method;
    }

    /// What the library sends.
    @JsonValue
    @JsonRawValue
    public String json() {
        return json;
    }

    @Override
    public Boolean deserializeResponse(String answer) throws TelegramApiRequestException {
        return answer.startsWith(DONE) || isDone(answer) || super.deserializeResponse(answer);
    }

    /// The same, should anybody on the way have written it in another form.
    private static boolean isDone(String answer) throws TelegramApiRequestException {
        try {
            return OBJECT_MAPPER.readTree(answer).path("ok").booleanValue();
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("The answer is not Telegram's", e);
        }
    }
}
