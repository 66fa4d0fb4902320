package okaybot.platform.discord.interaction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.message.DiscordMessage;

/// The body of the only callback that Discord accepts for an interaction (Discord, Interaction Response Object).
///
/// @param data a JSON object as text; answers are cached in this form
record InteractionCallback(CallbackType type, String data) {
    /// With shared buffers: Jackson's default keeps them by thread, which does not help virtual threads.
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();

    enum CallbackType {
        MESSAGE(4), DEFERRED_MESSAGE(5), DEFERRED_UPDATE(6), UPDATE(7), AUTOCOMPLETE_CHOICES(8);

        private final int code;

        CallbackType(int code) {
            this.code = code;
        }
    }

    /// Defers a new message.
    ///
    /// @param ephemeral whether only the user will see it
    static InteractionCallback deferredMessage(boolean ephemeral) {
        var data = DataObject.empty().put("flags", DiscordMessage.flags(ephemeral));
        return new InteractionCallback(CallbackType.DEFERRED_MESSAGE, data.toString());
    }

    /// Acknowledges a press; the message with the button may be edited later.
    static InteractionCallback deferredUpdate() {
        return new InteractionCallback(CallbackType.DEFERRED_UPDATE, DataObject.empty().toString());
    }

    String toJson() {
        var out = new StringWriter(data.length() + 32);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("type", type.code);
            json.writeFieldName("data");
            json.writeRawValue(data);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
