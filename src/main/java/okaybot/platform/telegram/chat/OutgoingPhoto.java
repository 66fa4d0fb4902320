package okaybot.platform.telegram.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import okaybot.answer.Picture;
import okaybot.platform.telegram.api.UploadedPhoto;
import okaybot.platform.telegram.message.TelegramPage;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// A photo with a caption.
record OutgoingPhoto(TelegramPage caption, UploadedPhoto file, boolean isSpoiler) {
    static OutgoingPhoto of(TelegramPage caption, Picture picture, byte[] png) {
        return new OutgoingPhoto(caption, new UploadedPhoto(picture.key(), picture.fileName(), png),
                picture.isSpoiler());
    }

    /// What `sendPhoto` needs besides the chat.
    JsonTemplate toSend() {
        return JsonTemplate.of(withKeyboard(content()));
    }

    /// What `editMessageMedia` needs besides the message.
    JsonTemplate toEdit() {
        var edit = JsonTemplate.newMembers();
        edit.set("media", content().put("type", "photo").put("media", UploadedPhoto.REFERENCE));
        return JsonTemplate.of(withKeyboard(edit));
    }

    private ObjectNode content() {
        return JsonTemplate.newMembers().put("caption", caption.html()).put("parse_mode", ParseMode.HTML)
                .put("has_spoiler", isSpoiler);
    }

    private ObjectNode withKeyboard(ObjectNode members) {
        if (!caption.rows().isEmpty()) {
            members.putPOJO("reply_markup", new InlineKeyboardMarkup(caption.rows()));
        }
        return members;
    }
}
