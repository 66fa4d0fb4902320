package okaybot.platform.telegram.handler;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Answer;
import okaybot.answer.Reply;
import okaybot.platform.PlatformMessages;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.QueryResponder;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.CallbackData;
import okaybot.platform.telegram.message.Renderer;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;

/// Answers presses of inline keyboard buttons. A reply that everyone may read replaces the message with the button, an
/// error is an alert, so that the buttons can still be pressed, and any other is shown only to the user who pressed it. Each
/// press is acknowledged once, before anything else, because the button shows a progress bar until then.
record CallbackQueryHandler(ReplyProvider replies, GroupTracker groups, MessageCache messages, QueryResponder responder,
        MessageSender sender, DeepLinkBuilder links, UpdateErrorHandler errors) {
    CompletableFuture<Void> handle(CallbackQuery query) {
        var requester = Requester.of(Optional.ofNullable(query.getFrom()));
        var message = Optional.ofNullable(query.getMessage());
        var data = Optional.ofNullable(query.getData()).map(CallbackData::parse);
        if (requester.isEmpty() || data.isEmpty()) {
            acknowledge(query, Optional.empty(), Optional.empty());
            return Futures.completed();
        }
        var target = message.map(groups::currentTarget).orElse(ChatTarget.UNKNOWN_CHAT);
        if (data.get().line().isReveal() && !target.isPrivate()) {
            // The message may answer somebody else. In the private chat the covers can be lifted by another press.
            acknowledge(query, Optional.empty(), Optional.of(links.forCommand(data.get().line())));
            return Futures.completed();
        }
        var line = replies.pressedLine(data.get().line(), target);
        if (line.isEmpty()) {
            acknowledge(query, Optional.of(PlatformMessages.in(requester.get().locale()).outdatedButton()),
                    Optional.empty());
            return Futures.completed();
        }
        return replies.reply(line.get(), requester.get(), target)
                .map(reply -> answer(query, data.get(), target, reply))
                .orElseGet(() -> {
                    acknowledge(query, Optional.empty(), Optional.empty());
                    return Futures.completed();
                });
    }

    private CompletableFuture<Void> answer(CallbackQuery query, CallbackData data, ChatTarget target, Reply reply) {
        if (!ReplyProvider.isVisibleIn(target, reply)) {
            showToPresser(query, data, reply);
            return Futures.completed();
        }
        var alert = Optional.of(reply.answer()).filter(Answer::isError).flatMap(Renderer::alertText);
        acknowledge(query, alert, Optional.empty());
        return Optional.ofNullable(query.getMessage()).filter(_ -> alert.isEmpty())
                .map(message -> show(target, message, data, reply))
                .orElseGet(Futures::completed);
    }

    /// An error that is too long for an alert stands beside the message, so that its buttons can still be pressed.
    private CompletableFuture<Void> show(ChatTarget target, MaybeInaccessibleMessage message, CallbackData data,
            Reply reply) {
        var page = messages.page(reply.answer(), data.page());
        return reply.answer().isError()
                ? send(target, page)
                : replace(target, Optional.ofNullable(message.getMessageId()), page);
    }

    /// Shows the reply as an alert if it fits; otherwise Telegram opens the private chat, where the bot answers.
    private void showToPresser(CallbackQuery query, CallbackData data, Reply reply) {
        var alert = Renderer.alertText(reply.answer());
        acknowledge(query, alert, alert.isPresent() ? Optional.empty() : Optional.of(links.forCommand(data.line())));
    }

    private void acknowledge(CallbackQuery query, Optional<String> alert, Optional<String> url) {
        var acknowledgement = AnswerCallbackQuery.builder().callbackQueryId(query.getId());
        alert.ifPresent(text -> acknowledgement.text(text).showAlert(true));
        url.ifPresent(acknowledgement::url);
        try {
            if (alert.isPresent() || url.isPresent()) {
                responder.respond(acknowledgement.build());
            } else {
                responder.acknowledge(acknowledgement.build());
            }
        } catch (BotApiException e) {
            // The progress bar disappears by itself after a while.
            errors.handleUnanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param messageId the old message's; without one, the new message is sent beside it
    private CompletableFuture<Void> replace(ChatTarget target, Optional<Integer> messageId, OutgoingMessage message) {
        return messageId.map(id -> sender.edit(target.chatId(), chatId -> message.toEditMessageText(chatId, id))
                .exceptionallyCompose(failure -> afterFailedEdit(target, message, failure)))
                .orElseGet(() -> send(target, message));
    }

    private CompletableFuture<Void> afterFailedEdit(ChatTarget target, OutgoingMessage message, Throwable failure) {
        if (BotApiException.isOfType(BotApiErrorType.NOT_MODIFIED, failure)) {
            return Futures.completed();
        }
        // The old message is gone, or too old to be edited.
        return BotApiException.isOfType(BotApiErrorType.BAD_REQUEST, failure)
                ? send(target, message)
                : CompletableFuture.failedFuture(failure);
    }

    private CompletableFuture<Void> send(ChatTarget target, OutgoingMessage message) {
        return sender.send(target.chatId(),
                chatId -> message.toSendMessage(chatId, target, Optional.empty()));
    }
}
