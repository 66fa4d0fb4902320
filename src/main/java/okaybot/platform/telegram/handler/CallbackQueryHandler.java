package okaybot.platform.telegram.handler;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Reply;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.BotApiException.ErrorType;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.CallbackData;
import okaybot.platform.telegram.message.Renderer;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Answers presses of buttons. What everyone may read takes the place of the message; what is for the presser alone is
/// shown to nobody else. Each press is acknowledged once, and at once: the button spins until then.
final class CallbackQueryHandler {
    private final ReplyProvider answers;
    private final BotApiClient api;
    private final MessageSender outbox;
    private final DeepLinkBuilder links;

    CallbackQueryHandler(ReplyProvider answers, BotApiClient api, MessageSender outbox, DeepLinkBuilder links) {
        this.answers = answers;
        this.api = api;
        this.outbox = outbox;
        this.links = links;
    }

    CompletableFuture<Void> handle(CallbackQuery press) {
        var asker = Requester.of(Optional.ofNullable(press.getFrom()));
        var pressed = Optional.ofNullable(press.getMessage());
        var data = Optional.ofNullable(press.getData());
        if (asker.isEmpty() || pressed.isEmpty() || data.isEmpty()) {
            acknowledge(press, Optional.empty(), Optional.empty());
            return Futures.completed();
        }
        var ask = CallbackData.parse(data.get());
        var spot = spot(pressed.get());
        var reply = answers.answer(ask.line(), asker.get(), spot);
        if (reply.isPresent() && !ReplyProvider.isOpen(reply.get(), spot)) {
            show(press, ask, reply.get());
            return Futures.completed();
        }
        acknowledge(press, Optional.empty(), Optional.empty());
        return reply.map(open -> edit(spot, pressed.get(), ask, open)).orElseGet(Futures::completed);
    }

    private static ChatTarget spot(MaybeInaccessibleMessage pressed) {
        return switch (pressed) {
            case Message message -> ChatTarget.of(message);
            default -> new ChatTarget(pressed.getChatId(), Optional.empty(), pressed.getChatId() > 0);
        };
    }

    /// Shows a reply to the presser alone.
    private void show(CallbackQuery press, CallbackData ask, Reply reply) {
        var alert = Renderer.alertText(reply.answer());
        acknowledge(press, alert, alert.isPresent() ? Optional.empty() : Optional.of(links.forCommand(ask.line())));
    }

    private void acknowledge(CallbackQuery press, Optional<String> alert, Optional<String> url) {
        var answer = AnswerCallbackQuery.builder().callbackQueryId(press.getId());
        alert.ifPresent(text -> answer.text(text).showAlert(true));
        url.ifPresent(answer::url);
        try {
            api.call(answer.build());
        } catch (BotApiException e) {
            // It is too late, or Telegram is down: the button stops to spin by itself.
        }
    }

    private CompletableFuture<Void> edit(ChatTarget spot, MaybeInaccessibleMessage pressed, CallbackData ask,
            Reply reply) {
        var post = ReplyProvider.page(reply, ask);
        return outbox.edit(spot.chatId(), chat -> post.toEditMessageText(chat, pressed.getMessageId()))
                .exceptionallyCompose(failure -> instead(spot, post, failure));
    }

    private CompletableFuture<Void> instead(ChatTarget spot, OutgoingMessage post, Throwable failure) {
        if (BotApiException.isOfType(ErrorType.NOT_MODIFIED, failure)) {
            return Futures.completed();
        }
        // Too old to be changed, or gone.
        return BotApiException.isOfType(ErrorType.BAD_REQUEST, failure)
                ? outbox.send(spot.chatId(), chat -> post.toSendMessage(chat, spot.threadId(), Optional.empty()))
                : CompletableFuture.failedFuture(failure);
    }
}
