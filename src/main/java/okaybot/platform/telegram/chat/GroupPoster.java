package okaybot.platform.telegram.chat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Answer;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.message.TelegramPage;

/// Brings answers to groups where nobody has just asked for them.
///
/// @param outbox takes them
public record GroupPoster(MessageSender outbox) {
    /// All of it, page after page: a button would ask for the answer anew, and it might be another one by then.
    public CompletableFuture<Void> post(ChatTarget spot, Answer answer) {
        var unasked = new Answer(answer.title(), answer.blocks(), answer.citations(), List.of(), answer.line());
        return CompletableFuture.allOf(
                Renderer.pages(unasked).stream().map(page -> send(spot, page)).toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> send(ChatTarget spot, TelegramPage page) {
        var post = OutgoingMessage.fromPage(new TelegramPage(page.html(), List.of()));
        return outbox.send(spot.chatId(), chat -> post.toSendMessage(chat, spot.threadId(), Optional.empty()));
    }
}
