package okaybot.platform.telegram.handler;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.platform.PlatformMessages;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.TelegramPage;
import okaybot.resilience.WindowCounter;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Says in a private chat that only text is read, when somebody speaks to the bot or shows it a picture without a caption. Nobody
/// expects an answer to stickers and the like, and of an album one picture has the caption.
final class WordlessMessageHandler {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MessageSender sender;
    /// How often each chat would have been told within the last minute.
    private final ReplyProvider replies;
    private final WindowCounter<Long> told = new WindowCounter<>(PAUSE, Ticker.systemTicker());

    WordlessMessageHandler(MessageSender sender, ReplyProvider replies) {
        this.sender = sender;
        this.replies = replies;
    }

    /// Says once in a while that only text is read.
    ///
    /// @return done when the sentence has been sent, at once if there is nothing to say
    CompletableFuture<Void> handle(Message message) {
        var target = ChatTarget.of(message);
        return Requester.of(message)
                .filter(_ -> target.isPrivate() && needsWords(message)
                        && told.add(target.chatId(), 1) == 1)
                .map(requester -> sender.send(target.chatId(),
                        chatId -> onlyText(replies.inChosenLanguage(requester).locale()).toSendMessage(chatId, target,
                                Optional.empty())))
                .orElseGet(Futures::completed);
    }

    private static boolean needsWords(Message message) {
        return message.getVoice() != null || (message.getPhoto() != null && message.getCaption() == null
                && message.getMediaGroupId() == null);
    }

    private static OutgoingMessage onlyText(Locale locale) {
        var text = PlatformMessages.in(locale).onlyText();
        return OutgoingMessage.fromPage(TelegramPage.ofText(text));
    }
}
