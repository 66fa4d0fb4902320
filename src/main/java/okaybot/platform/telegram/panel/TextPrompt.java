package okaybot.platform.telegram.panel;

import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Control;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.message.PromptText;

/// Makes the messages that ask for a text. A reply to one, in the private chat, is that text: the message itself says what it is
/// for, so nothing is stored, and anything else that is sent cancels it.
public record TextPrompt(DeepLinkBuilder links) {
    /// Empty if the answer does not take a text.
    ///
    /// @param place that the text is about
    public Optional<OutgoingMessage> message(Answer answer, ChatTarget place) {
        return answer.controls().size() == 1 && answer.controls().getFirst().input() instanceof Control.Text input
                ? message(answer, answer.controls().getFirst(), input, place)
                : Optional.empty();
    }

    private Optional<OutgoingMessage> message(Answer answer, Control control, Control.Text input, ChatTarget place) {
        var text = new PromptText(control, input, answer.locale());
        return links.forPrompt(CallbackData.firstPage(control.line()).about(place.group()))
                .map(url -> OutgoingMessage.forReply(text.html(url), text.placeholder()));
    }
}
