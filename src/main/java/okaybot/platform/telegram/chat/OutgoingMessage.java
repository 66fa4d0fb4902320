package okaybot.platform.telegram.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.message.TelegramPage;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// A page as the calls of the Bot API that bring it somewhere. Most of their JSON is the same wherever that is, so it is
/// written once.
public final class OutgoingMessage {
    /// A preview would show what a cover hides.
    public static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();
    /// All in ASCII, which Java keeps in half the room and need not encode anew for each who asks.
    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final TelegramPage page;
    /// What follows on the members that tell where it goes.
    private final String members;

    private OutgoingMessage(TelegramPage page, List<InlineKeyboardRow> keyboard) {
        this.page = page;
        var content = EditMessageText.builder().text(page.html()).parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW);
        if (!keyboard.isEmpty()) {
            content.replyMarkup(new InlineKeyboardMarkup(keyboard));
        }
        members = members(content.build());
    }

    private static String members(EditMessageText content) {
        ObjectNode json = MAPPER.valueToTree(content);
        json.remove("method");
        try {
            return MAPPER.writeValueAsString(json).substring(1);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static OutgoingMessage fromPage(TelegramPage page) {
        return new OutgoingMessage(page, page.rows().stream().map(OutgoingMessage::row).toList());
    }

    /// A sentence with a button that leads elsewhere.
    public static OutgoingMessage withLinkButton(String html, String label, String url) {
        var button = InlineKeyboardButton.builder().text(label).url(url).build();
        return new OutgoingMessage(new TelegramPage(html, List.of()), List.of(new InlineKeyboardRow(button)));
    }

    private static InlineKeyboardRow row(List<TelegramPage.CallbackButton> buttons) {
        return new InlineKeyboardRow(buttons.stream()
                .map(button -> InlineKeyboardButton.builder().text(button.label()).callbackData(button.data()).build())
                .toList());
    }

    public TelegramPage page() {
        return page;
    }

    public RawJsonMethod toSendMessage(long chat, Optional<Integer> topic, Optional<Integer> replyTo) {
        var json = new StringBuilder("{\"chat_id\":").append(chat).append(',');
        topic.ifPresent(id -> json.append("\"message_thread_id\":").append(id).append(','));
        replyTo.ifPresent(id -> json.append("\"reply_parameters\":{\"message_id\":").append(id)
                .append(",\"allow_sending_without_reply\":true},"));
        return new RawJsonMethod(SendMessage.PATH, json.append(members).toString());
    }

    public RawJsonMethod toEditMessageText(long chat, int id) {
        return new RawJsonMethod(EditMessageText.PATH,
                "{\"chat_id\":" + chat + ",\"message_id\":" + id + "," + members);
    }
}
