package okaybot.platform.telegram.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.message.TelegramPage;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

class OutgoingMessageTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CONTENT = """
            "text": "<b>Cast</b> · 출연", "parse_mode": "html", "link_preview_options": {"is_disabled": true},
            "reply_markup": {"inline_keyboard": [[{"text": "Plot", "callback_data": "plot"}]]}
            """;
    private final OutgoingMessage message = OutgoingMessage.fromPage(
            new TelegramPage("<b>Cast</b> · 출연", List.of(new InlineKeyboardRow(
                    InlineKeyboardButton.builder().text("Plot").callbackData("plot").build()))));

    private static JsonNode json(RawJsonMethod call) throws Exception {
        return MAPPER.readTree(call.json());
    }

    @Test
    void is_sent_to_a_topic_as_a_reply() throws Exception {
        var call = message.toSendMessage(-100, new ChatTarget(-100, Optional.of(7), false, true), Optional.of(5));
        assertThat(call.getMethod()).isEqualToIgnoringCase("sendMessage");
        assertThat(json(call)).isEqualTo(MAPPER.readTree("{" + CONTENT + """
                , "chat_id": -100, "message_thread_id": 7,
                "reply_parameters": {"message_id": 5, "allow_sending_without_reply": true}}"""));
    }

    @Test
    void is_sent_to_a_chat_without_topic_or_reply() throws Exception {
        assertThat(json(message.toSendMessage(3, ChatTarget.privateChat(3), Optional.empty())))
                .isEqualTo(MAPPER.readTree("{" + CONTENT + ", \"chat_id\": 3}"));
    }

    @Test
    void edits_a_sent_message() throws Exception {
        var call = message.toEdit(3, 9);
        assertThat(call.getMethod()).isEqualToIgnoringCase("editMessageText");
        assertThat(json(call)).isEqualTo(MAPPER.readTree("{" + CONTENT + ", \"chat_id\": 3, \"message_id\": 9}"));
    }

    @Test
    void has_no_keyboard_without_buttons() throws Exception {
        var bare = OutgoingMessage.fromPage(new TelegramPage("Hello", List.of()));
        assertThat(json(bare.toSendMessage(3, ChatTarget.privateChat(3), Optional.empty())).has("reply_markup"))
                .isFalse();
    }

    @Test
    void can_have_a_button_that_opens_an_address() throws Exception {
        var link = OutgoingMessage.withLinkButton("In private.", "Open our chat", "https://t.me/okaybot?start=hello");
        assertThat(json(link.toSendMessage(3, ChatTarget.privateChat(3), Optional.empty())).at("/reply_markup"))
                .isEqualTo(MAPPER.readTree(
                        """
                        {"inline_keyboard": [[{"text": "Open our chat", "url": "https://t.me/okaybot?start=hello"}]]}"""));
    }
}
