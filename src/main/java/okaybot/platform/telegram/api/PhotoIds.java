package okaybot.platform.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The ids of photos that Telegram has already: a call that names one is quicker than one that sends it again. Thread-safe.
///
/// @see <a href="https://core.telegram.org/bots/api#sending-files">Bot API, Sending files</a>
final class PhotoIds {
    private static final int MAX_IDS = 1000;
    /// How Telegram says that it does not know an id, or no longer.
    private static final Pattern UNKNOWN = Pattern.compile("file[ _](id|identifier|reference)");

    private final Cache<String, String> ids = Caffeine.newBuilder().maximumSize(MAX_IDS).build();

    /// The id of a photo. Empty if it is not known.
    ///
    /// @param key of the picture
    Optional<String> find(String key) {
        return Optional.ofNullable(ids.getIfPresent(key));
    }

    /// The same call with the id of its photo. Empty if that one is not known.
    Optional<RawJsonMethod> named(RawJsonMethod method, UploadedPhoto photo) {
        return find(photo.key())
                .map(id -> new RawJsonMethod(method.getMethod(), withId(method.parameters(), id).toString()));
    }

    private static ObjectNode withId(ObjectNode parameters, String id) {
        if (parameters.path("media") instanceof ObjectNode media) {
            media.put("media", id);
        } else {
            parameters.put(UploadedPhoto.PART, id);
        }
        return parameters;
    }

    /// @param message that shows it
    void learn(UploadedPhoto photo, JsonNode message) {
        // The last size is the largest one.
        var sizes = message.path("photo");
        var id = sizes.path(sizes.size() - 1).path("file_id").asText();
        if (!id.isEmpty()) {
            ids.put(photo.key(), id);
        }
    }

    /// Forgets the id if Telegram did.
    ///
    /// @return whether it did
    boolean forget(UploadedPhoto photo, BotApiException failure) {
        var isUnknown = failure.type() == BotApiErrorType.BAD_REQUEST
                && UNKNOWN.matcher(failure.reason().toLowerCase(Locale.ROOT)).find();
        if (isUnknown) {
            ids.invalidate(photo.key());
        }
        return isUnknown;
    }
}
