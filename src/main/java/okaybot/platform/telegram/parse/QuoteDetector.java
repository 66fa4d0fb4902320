package okaybot.platform.telegram.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.text.VisibleText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Finds out whether a message begins with words that its sender only passes on: a forwarded message, or a quotation. What is
/// quoted by replying to it, in this chat or another, is not part of the text (Bot API, TextQuote), so it is never read; see [RepliedText].
final class QuoteDetector {
    private static final Set<String> QUOTATIONS = Set.of("blockquote", "expandable_blockquote");

    private QuoteDetector() {}

    static boolean isForwardOrQuote(Message message) {
        return isForward(message) || beginsWithQuotation(message);
    }

    static boolean isForward(Message message) {
        // Before Bot API 7.0, a forwarded message had a date instead of an origin.
        return message.getForwardOrigin() != null || message.getForwardDate() != null;
    }

    private static boolean beginsWithQuotation(Message message) {
        var isText = message.getText() != null;
        var text = Optional.ofNullable(isText ? message.getText() : message.getCaption()).orElse("");
        return Optional.ofNullable(isText ? message.getEntities() : message.getCaptionEntities()).orElse(List.of())
                .stream()
                .anyMatch(entity -> QUOTATIONS.contains(entity.getType()) && isAtBeginning(entity, text));
    }

    private static boolean isAtBeginning(MessageEntity entity, String text) {
        return VisibleText.of(text.substring(0, Math.clamp(entity.getOffset(), 0, text.length()))).isBlank();
    }
}
