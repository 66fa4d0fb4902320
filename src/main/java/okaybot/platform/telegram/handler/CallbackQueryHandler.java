package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Answer;
import okaybot.answer.Reply;
import okaybot.log.RequestId;
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
import okaybot.platform.telegram.ephemeral.EphemeralMessage;
import okaybot.platform.telegram.ephemeral.EphemeralSender;
import okaybot.platform.telegram.ephemeral.EphemeralTrigger;
import okaybot.platform.telegram.message.CallbackData;
import okaybot.platform.telegram.message.Renderer;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Answers presses of inline keyboard buttons. A reply that everyone may read replaces the message with the button, an
/// error is an alert, so that the buttons can still be pressed, and any other is shown only to the user who pressed it. Each
/// press is acknowledged once, because the button shows a progress bar until then: before anything else, unless it depends on what
/// Telegram accepts.
record CallbackQueryHandler(ReplyProvider replies, GroupTracker groups, MessageCache messages, QueryResponder responder,
        MessageSender sender, EphemeralSender ephemeral, DeepLinkBuilder links, UpdateErrorHandler errors) {
    CompletableFuture<Void> handle(CallbackQuery query) {
        var requester = Requester.of(Optional.ofNullable(query.getFrom()));
        var message = Optional.ofNullable(query.getMessage());
        var data = Optional.ofNullable(query.getData()).map(CallbackData::parse);
        if (requester.isEmpty() || data.isEmpty()) {
            acknowledge(query, Optional.empty(), Optional.empty());
            return Futures.completed();
        }
        var target = message.map(groups::currentTarget).orElse(ChatTarget.UNKNOWN_CHAT);
        var own = message.flatMap(pressed -> ownMessage(pressed, target, query.getFrom().getId()));
        var line = target.isPrivate() || own.isPresent()
                ? Optional.of(data.get().line())
                : replies.lineForOthers(data.get().line());
        if (line.isEmpty()) {
            acknowledge(query, Optional.of(PlatformMessages.in(requester.get().locale()).outdatedButton()),
                    Optional.empty());
            return Futures.completed();
        }
        return replies.reply(line.get(), requester.get(), target, own.isPresent())
                .map(reply -> own.map(shown -> answerInOwn(query, data.get(), target, shown, reply))
                        .orElseGet(() -> answer(query, data.get(), target, reply)))
                .orElseGet(() -> {
                    acknowledge(query, Optional.empty(), Optional.empty());
                    return Futures.completed();
                });
    }

    /// The ephemeral message that only the user who has pressed sees. Below it, they can do what they can in the private chat.
    private static Optional<EphemeralMessage> ownMessage(MaybeInaccessibleMessage pressed, ChatTarget target,
            long userId) {
        return pressed instanceof Message message && message.getEphemeralMessageId() != null
                && (message.getReceiverUser() == null || message.getReceiverUser().getId() == userId)
                        ? Optional.of(new EphemeralMessage(target.chatId(), userId, message.getEphemeralMessageId()))
                        : Optional.empty();
    }

    private CompletableFuture<Void> answer(CallbackQuery query, CallbackData data, ChatTarget target, Reply reply) {
        if (!ReplyProvider.isVisibleIn(target, reply)) {
            return showToPresser(query, data, target, reply, true);
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

    /// Replaces the ephemeral message, unless that has disappeared meanwhile.
    private CompletableFuture<Void> answerInOwn(CallbackQuery query, CallbackData data, ChatTarget target,
            EphemeralMessage own, Reply reply) {
        var alert = Renderer.alertText(reply.answer()).filter(_ -> reply.answer().isError());
        if (alert.isPresent()) {
            acknowledge(query, alert, Optional.empty());
            return Futures.completed();
        }
        var replaced = reply.answer().isError()
                ? CompletableFuture.completedFuture(false)
                : ephemeral.edit(own, messages.page(reply.answer(), data.page()));
        return replaced.thenComposeAsync(shown -> {
            if (shown) {
                acknowledge(query, Optional.empty(), Optional.empty());
                return Futures.completed();
            }
            return showToPresser(query, data, target, reply, false);
        }, CallbackQueryHandler::inNewThread);
    }

    /// Shows the reply in place of the message or beside it, to the user who pressed alone. If Telegram does not accept that, it is an
    /// alert; if it is too long for one, Telegram opens the private chat, where the bot answers. An error takes nothing away, so
    /// it is an alert first.
    private CompletableFuture<Void> showToPresser(CallbackQuery query, CallbackData data, ChatTarget target,
            Reply reply, boolean replaces) {
        var answer = reply.answer();
        var alert = Renderer.alertText(answer);
        var press = new EphemeralTrigger.Press(query.getId(), replaces && !answer.isError());
        var shown = answer.isError() && alert.isPresent()
                ? CompletableFuture.completedFuture(false)
                : ephemeral.show(target, query.getFrom().getId(), press, answer.locale(),
                        List.of(messages.page(answer, data.page())));
        return shown.thenAcceptAsync(isShown -> {
            var hasLink = !isShown && alert.isEmpty();
            acknowledge(query, alert.filter(_ -> !isShown),
                    hasLink ? Optional.of(links.forCommand(data.line())) : Optional.empty());
        }, CallbackQueryHandler::inNewThread);
    }

    /// Whoever has called Telegram before has to go on calling it.
    private static void inNewThread(Runnable acknowledgement) {
        Thread.ofVirtual().name("telegram-acknowledgement").start(RequestId.wrap(acknowledgement));
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
