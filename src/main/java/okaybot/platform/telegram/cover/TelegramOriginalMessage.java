package okaybot.platform.telegram.cover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The message that is to be covered.
///
/// @param json as Telegram sends it (Bot API, Message), which may lack anything
record TelegramOriginalMessage(JsonNode json) {
    /// The kinds of media that Telegram can cover (Bot API, `has_spoiler`). Animations come with a document too.
    private static final List<String> COVERED_MEDIA = List.of("animation", "video", "photo");
    /// What people send and Telegram cannot cover.
    private static final List<String> OTHER_CONTENT = List.of("sticker", "voice", "video_note", "audio", "document",
            "live_photo", "paid_media", "story", "contact", "dice", "game", "venue", "location", "checklist", "invoice",
            "giveaway");

    /// 0 if Telegram does not tell.
    int id() {
        return json.path("message_id").asInt();
    }

    boolean isFrom(long userId) {
        return json.at("/from/id").asLong() == userId;
    }

    /// The user who wrote it in their own name.
    Optional<Long> author() {
        var from = json.path("from");
        return Optional.of(from.path("id").asLong())
                .filter(id -> id > 0 && !from.path("is_bot").asBoolean() && !json.has("sender_chat"));
    }

    /// The language of the author's app, if Telegram tells it.
    Optional<Locale> authorLocale() {
        return Optional.of(json.at("/from/language_code").asText()).filter(code -> !code.isEmpty())
                .map(Locale::forLanguageTag);
    }

    /// Whoever wrote it: a user, or the chat in whose name somebody wrote.
    String authorName() {
        var from = json.has("sender_chat") ? json.path("sender_chat") : json.path("from");
        var name = Stream.of("title", "first_name", "last_name").map(part -> from.path(part).asText())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        var username = from.path("username").asText();
        return username.isEmpty() ? name : name + " (" + username + ")";
    }

    /// In seconds since 1970.
    long sentAt() {
        return json.path("date").asLong();
    }

    boolean isForward() {
        return json.has("forward_origin");
    }

    boolean isPartOfAlbum() {
        return json.has("media_group_id");
    }

    /// Which of [#COVERED_MEDIA] it is; empty for a text.
    Optional<String> media() {
        return COVERED_MEDIA.stream().filter(json::has).findFirst();
    }

    /// The file of its media. Of a photo, Telegram sends all sizes, the largest last.
    String fileId() {
        var file = json.path(media().orElse(""));
        return (file.isArray() ? file.path(file.size() - 1) : file).path("file_id").asText();
    }

    /// Its text or caption.
    String text() {
        return json.path(media().isPresent() ? "caption" : "text").asText();
    }

    JsonNode entities() {
        return json.path(media().isPresent() ? "caption_entities" : "entities");
    }

    boolean hasPoll() {
        return json.has("poll");
    }

    /// Whether it has a part that is lost in a copy. A post that Telegram forwards from a channel has its comments.
    boolean hasOtherParts() {
        return json.has("reply_markup") || json.has("rich_message") || json.path("is_automatic_forward").asBoolean();
    }

    boolean isOtherContent() {
        return media().isEmpty() && OTHER_CONTENT.stream().anyMatch(json::has);
    }

    /// Whether somebody wrote it: Telegram writes messages too, such as news of new members.
    boolean isWritten() {
        return media().isPresent() || json.has("text");
    }
}
