package okaybot.platform.telegram.chat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Answer;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.message.TelegramPage;

/// Posts messages to groups that are not replies.
public record GroupPoster(MessageSender sender) {
    /// Sends all pages, without buttons: a button would ask for the answer again, which could differ by then.
    public CompletableFuture<Void> post(ChatTarget target, Answer answer) {
        var withoutChoices = answer.withChoices(List.of());
        return CompletableFuture.allOf(Renderer.pages(withoutChoices).stream().map(page -> send(target, page))
                .toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> send(ChatTarget target, TelegramPage page) {
        var message = OutgoingMessage.fromPage(new TelegramPage(page.html(), List.of()));
        return sender.send(target.chatId(),
                chatId -> message.toSendMessage(chatId, target, Optional.empty()));
    }
}
