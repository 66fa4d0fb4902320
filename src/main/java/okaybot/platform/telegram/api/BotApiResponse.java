package okaybot.platform.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;
import okaybot.http.HttpResponse;

/// A response of the Bot API, or of a proxy that has answered in its place.
///
/// @param retryAfter the HTTP header of that name, or an empty text
/// @param json the body; missing if it is not JSON
/// @see <a href="https://core.telegram.org/bots/api#making-requests">Bot API, Making requests</a>
record BotApiResponse(int status, String retryAfter, String body, JsonNode json) {
    /// How the Bot API server begins a successful response.
    private static final String SUCCESS = "{\"ok\":true,";
    /// Longer responses are parsed only if they begin with [#SUCCESS].
    private static final int MAX_LENGTH = 1 << 20;
    /// Telegram asks for hours at most; whatever else was asked for, it does no harm to ask again after a day.
    private static final double MAX_WAIT_SECONDS = 24 * 60 * 60;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// Whether a response says that it is a success of the Bot API.
    static boolean isSuccess(HttpResponse response) {
        return response.status() >= 200 && response.status() < 300
                && (response.body().startsWith(SUCCESS) || read(response).json.path("ok").booleanValue());
    }

    static BotApiResponse read(HttpResponse response) {
        var body = response.body().substring(0, Math.min(response.body().length(), MAX_LENGTH)).strip();
        return new BotApiResponse(response.status(), response.header("retry-after").orElse(""), body, parse(body));
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
