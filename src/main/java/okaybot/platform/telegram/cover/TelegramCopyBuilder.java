package okaybot.platform.telegram.cover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import okaybot.platform.cover.CoverLabel;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;

/// Builds the copy: who wrote the message and when, what it spoils, and everything else under covers.
///
/// @param locale of the lines above the cover, which everyone reads
record TelegramCopyBuilder(TelegramOriginalMessage original, CoverLabel label, ChatTarget target, Locale locale) {
    /// In UTF-16 units (Bot API, sendMessage and sendPhoto).
    private static final int MAX_TEXT = 4096;
    private static final int MAX_CAPTION = 1024;
    private static final int MAX_NAME = 100;

    /// The calls that send it, one for each message. A text or caption that does not fit below the lines above it comes in a
    /// message of its own.
    ///
    /// @return each creates the call for a chat id, which changes if the group becomes a supergroup meanwhile
    List<LongFunction<RawJsonMethod>> calls() {
        var all = covered(heading().plain("\n"));
        var isMedia = original.media().isPresent();
        if (original.text().isEmpty()) {
            return List.of(first(heading()));
        }
        return all.text().length() <= (isMedia ? MAX_CAPTION : MAX_TEXT)
                ? List.of(first(all))
                : List.of(first(heading()), message(covered(new FormattedText())));
    }

    private FormattedText covered(FormattedText before) {
        return before.covered(original.text(), original.entities());
    }

    private FormattedText heading() {
        var name = TextTruncator.truncate(VisibleText.of(original.authorName()).strip(), MAX_NAME);
        var time = TelegramCoverMessages.in(locale)
                .time(Instant.ofEpochSecond(original.sentAt()).atZone(ZoneOffset.UTC));
        var forwarded = original.isForward() ? " · " + CoverMessages.in(locale).forwarded() : "";
        return new FormattedText().bold(name).plain(" · " + time + forwarded + "\n" + label.heading(locale));
    }

    private LongFunction<RawJsonMethod> first(FormattedText text) {
        return original.media().map(media -> media(media, text)).orElseGet(() -> message(text));
    }

    private LongFunction<RawJsonMethod> message(FormattedText text) {
        var call = call().put("text", text.text());
        call.set("entities", text.entities());
        call.putObject("link_preview_options").put("is_disabled", true);
        return calling("sendmessage", call);
    }

    private LongFunction<RawJsonMethod> media(String kind, FormattedText caption) {
        var call = call().put(kind, original.fileId()).put("has_spoiler", true).put("caption", caption.text());
        call.set("caption_entities", caption.entities());
        if (original.json().path("show_caption_above_media").asBoolean()) {
            call.put("show_caption_above_media", true);
        }
        return calling("send" + kind, call);
    }

    private static LongFunction<RawJsonMethod> calling(String method, ObjectNode call) {
        return chatId -> new RawJsonMethod(method, call.deepCopy().put("chat_id", chatId).toString());
    }

    /// Silent: the original has notified everybody already.
    private ObjectNode call() {
        var call = JsonNodeFactory.instance.objectNode().put("disable_notification", true);
        target.threadId().ifPresent(id -> call.put("message_thread_id", id));
        return call;
    }
}
