package okaybot.platform.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Response;

/// A response of the Bot API, or of a proxy that has answered in its place.
///
/// @param retryAfter the HTTP header of that name, or an empty text
/// @param json the body; missing if it is not JSON
/// @see <a href="https://core.telegram.org/bots/api#making-requests">Bot API, Making requests</a>
record BotApiResponse(int status, String retryAfter, String body, JsonNode json) {
    /// How the Bot API server begins a successful response.
    private static final String SUCCESS = "{\"ok\":true,";
    /// Longer responses are read only if they begin with [#SUCCESS].
    private static final long MAX_BYTES = 1 << 20;
    /// Telegram asks for hours at most; whatever else was asked for, it does no harm to ask again after a day.
    private static final double MAX_WAIT_SECONDS = 24 * 60 * 60;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Whether a response says that it is a success of the Bot API. The body remains to be read.
    static boolean isSuccess(Response response) throws IOException {
        return response.isSuccessful() && (response.peekBody(SUCCESS.length()).string().equals(SUCCESS)
                || read(response).json.path("ok").booleanValue());
    }

    static BotApiResponse read(Response response) throws IOException {
        var body = response.peekBody(MAX_BYTES).string().strip();
        var retryAfter = Optional.ofNullable(response.header("Retry-After")).orElse("");
        return new BotApiResponse(response.code(), retryAfter, body, parse(body));
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    /// What a response that is not a success means.
    BotApiException toException() {
        return isFromBotApi()
                ? BotApiException.rejected(json.path("error_code").intValue(), json.path("description").asText(),
                        wait(json.path("parameters").path("retry_after").asText()).or(() -> wait(retryAfter)),
                        Optional.of(json.path("parameters").path("migrate_to_chat_id").asLong()).filter(id -> id != 0))
                : BotApiException.foreign(status, isPage(), wait(retryAfter));
    }

    private boolean isFromBotApi() {
        return json.path("ok").isBoolean() && !json.path("ok").booleanValue()
                && json.path("error_code").canConvertToInt();
    }

    /// Telegram never answers with a page, so it has not received the call.
    private boolean isPage() {
        return !body.isEmpty() && !body.startsWith("{");
    }

    /// Empty if no wait is asked for, or one that is not longer than nothing.
    private static Optional<Duration> wait(String seconds) {
        try {
            return Optional.of(Double.parseDouble(seconds)).filter(number -> number > 0)
                    .map(number -> Duration.ofMillis((long) Math.ceil(
                            Math.min(number, MAX_WAIT_SECONDS) * 1_000)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
