package okaybot.platform.telegram.handler;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Answer;
import okaybot.answer.Reply;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.PlatformMessages;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.callback.ButtonStep;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.panel.GroupAccess;
import okaybot.platform.telegram.panel.GroupPicker;
import okaybot.platform.telegram.panel.KeyboardRemover;
import okaybot.platform.telegram.panel.PanelContextProvider;
import okaybot.platform.telegram.panel.TextPrompt;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/// Answers presses of inline keyboard buttons. A reply that everyone may read replaces the message with the button, an
/// error is an alert, so that the buttons can still be pressed, and any other is shown only to the user who pressed it. Each
/// press is acknowledged once, because the button shows a progress bar until then: before anything else, unless it depends on what
/// Telegram accepts.
record CallbackQueryHandler(ReplyProvider replies, GroupTracker groups, GroupAccess access, GroupPicker groupPicker,
        PanelContextProvider panels, MessageCache messages, MessageSender sender, PrivatePressReplies privateReplies,
        PressAcknowledger acknowledger, DeepLinkBuilder links) {
    CompletableFuture<Void> handle(CallbackQuery query) {
        var requester = Requester.of(Optional.ofNullable(query.getFrom())).map(replies::inChosenLanguage);
        var data = Optional.ofNullable(query.getData()).map(CallbackData::parse);
        if (requester.isEmpty() || data.isEmpty()) {
            acknowledger.acknowledge(query);
            return Futures.completed();
        }
        var chat = Optional.ofNullable(query.getMessage()).map(groups::currentTarget).orElse(ChatTarget.UNKNOWN_CHAT);
        var press = Press.of(query, data.get(), requester.get(), chat);
        if (press.data().step() instanceof ButtonStep.Close && press.isPrivate()) {
            return close(press);
        }
        var line = press.isPrivate() ? Optional.of(press.line()) : replies.lineForOthers(press.line());
        if (line.isEmpty()) {
            var outdated = PlatformMessages.in(requester.get().locale()).outdatedButton();
            acknowledger.acknowledge(query, Optional.of(outdated), Optional.empty());
            return Futures.completed();
        }
        return reply(press.withLine(line.get()));
    }

    private CompletableFuture<Void> close(Press press) {
        if (press.own().isPresent()) {
            return privateReplies.close(press, press.own().get());
        }
        acknowledger.acknowledge(press.query());
        return new KeyboardRemover(sender).remove(press.chat(), press.messageId());
    }

    private CompletableFuture<Void> reply(Press press) {
        var place = access.placeOf(press.data(), press.requester(), press.chat());
        if (place.isEmpty()) {
            return answer(press, press.chat(), access.refusal(press.line(), press.requester()));
        }
        if (place.get().isPrivate() && access.isForAdmins(press.line())) {
            acknowledger.acknowledge(press.query());
            return replace(press.chat(), press.messageId(), groupPicker.list(press.requester(), press.line()));
        }
        var isPrivate = press.own().isPresent() || !place.get().equals(press.chat());
        return replies.reply(press.line(), press.requester(), place.get(), isPrivate)
                .map(reply -> answer(press, place.get(), reply))
                .orElseGet(() -> {
                    acknowledger.acknowledge(press.query());
                    return Futures.completed();
                });
    }

    private CompletableFuture<Void> answer(Press press, ChatTarget place, Reply reply) {
        var prompt = press.data().step() instanceof ButtonStep.AskForText
                ? new TextPrompt(links).message(reply.answer(), place)
                : Optional.<OutgoingMessage>empty();
        if (prompt.isPresent()) {
            return ask(press, prompt.get());
        }
        return press.own().map(own -> privateReplies.replace(press, own, reply))
                .orElseGet(() -> ReplyProvider.isVisibleIn(press.chat(), reply)
                        ? show(press, place, reply)
                        : privateReplies.show(press, reply, true));
    }

    /// An error that is too long for an alert stands beside the message, so that its buttons can still be pressed. So does a text
    /// beside a picture: Telegram cannot put it in its place.
    private CompletableFuture<Void> show(Press press, ChatTarget place, Reply reply) {
        var answer = reply.answer();
        var alert = Optional.of(answer).filter(Answer::isError).flatMap(Renderer::alertText);
        acknowledger.acknowledge(press.query(), alert, Optional.empty());
        if (alert.isPresent() || press.query().getMessage() == null) {
            return Futures.completed();
        }
        var panel = panels.contextOf(answer, place, press.chat(), press.data().step());
        var page = messages.page(DrawnAnswer.draw(answer), press.data().page(), panel);
        return answer.isError() || (press.hasPhoto() && page.inWords().isEmpty())
                ? send(press.chat(), page)
                : replace(press.chat(), press.messageId(), page);
    }

    /// Asks for a text in the private chat, where nobody else reads it.
    private CompletableFuture<Void> ask(Press press, OutgoingMessage prompt) {
        if (press.chat().isPrivate()) {
            acknowledger.acknowledge(press.query());
            return send(press.chat(), prompt);
        }
        var words = TelegramMessages.in(press.requester().locale());
        return send(ChatTarget.privateChat(press.requester().id()), prompt).handleAsync((_, failure) -> {
            acknowledger.acknowledge(press.query(), Optional.of(words.askedInPrivate()).filter(_ -> failure == null),
                    Optional.of(links.forPrivateChat()).filter(_ -> failure != null));
            return null;
        }, PrivatePressReplies::inNewThread);
    }

    /// @param messageId the old message's; without one, the new message is sent beside it
    private CompletableFuture<Void> replace(ChatTarget target, Optional<Integer> messageId, OutgoingMessage message) {
        return messageId.map(id -> sender.edit(target.chatId(), chatId -> message.toEdit(chatId, id))
                .exceptionallyCompose(failure -> afterFailedEdit(target, message, failure)))
                .orElseGet(() -> send(target, message));
    }

    private CompletableFuture<Void> afterFailedEdit(ChatTarget target, OutgoingMessage message, Throwable failure) {
        if (BotApiException.isOfType(BotApiErrorType.NOT_MODIFIED, failure)) {
            return Futures.completed();
        }
        // The old message is gone, or too old to be edited, or the chat takes no pictures.
        return BotApiException.isOfType(BotApiErrorType.BAD_REQUEST, failure)
                || (message.inWords().isPresent()
                        && BotApiException.isOfType(BotApiErrorType.NOT_PERMITTED, failure))
                                ? send(target, message)
                                : CompletableFuture.failedFuture(failure);
    }

    private CompletableFuture<Void> send(ChatTarget target, OutgoingMessage message) {
        return message.send(sender, target, Optional.empty());
    }
}
