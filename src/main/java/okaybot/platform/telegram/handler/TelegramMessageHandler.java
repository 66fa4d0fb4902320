package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.Reply;
import okaybot.answer.service.AnswerService;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.PlatformMessages;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.ephemeral.EphemeralSender;
import okaybot.platform.telegram.ephemeral.EphemeralTrigger;
import okaybot.platform.telegram.panel.GroupAccess;
import okaybot.platform.telegram.panel.GroupPicker;
import okaybot.platform.telegram.panel.PanelContextProvider;
import okaybot.platform.telegram.parse.CommandParser;
import okaybot.platform.telegram.parse.IncomingCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Answers commands and plain text in messages.
record TelegramMessageHandler(AnswerService service, CommandParser parser, ReplyProvider replies, GroupAccess access,
        GroupPicker groupPicker, PanelContextProvider panels, MessageCache messages, MessageSender sender,
        EphemeralSender ephemeral, DeepLinkBuilder links, WordlessMessageHandler wordless, AnsweredMessages answered) {
    /// Answers a message if it contains a command or a question for this bot.
    ///
    /// @return done when the answer has been sent
    CompletableFuture<Void> handle(Message message) {
        return parser.parse(message)
                .map(incoming -> isForThisBot(incoming) && answered.add(message)
                        ? answer(replies.resolve(incoming))
                        : Futures.completed())
                .orElseGet(() -> wordless.handle(message));
    }

    /// In a group an unknown command belongs to another bot, unless it names this one, or its author needs support.
    private boolean isForThisBot(IncomingCommand incoming) {
        var line = incoming.command().line();
        return incoming.target().isPrivate() || incoming.mentionsBot() || line.isReveal()
                || service.commands().find(line).isPresent() || service.needsSupport(line);
    }

    private CompletableFuture<Void> answer(IncomingCommand incoming) {
        var line = incoming.command().line();
        var place = access.placeOf(incoming.command(), incoming.requester(), incoming.target());
        if (place.isEmpty()) {
            return answer(incoming, incoming.target(), access.refusal(line, incoming.requester()));
        }
        if (place.get().isPrivate() && access.isForAdmins(line)) {
            return send(incoming.target(), Optional.empty(), groupPicker.list(incoming.requester(), line));
        }
        return replies.reply(incoming, place.get())
                .map(reply -> answer(incoming, place.get(), reply))
                .orElseGet(Futures::completed);
    }

    private CompletableFuture<Void> answer(IncomingCommand incoming, ChatTarget place, Reply reply) {
        var target = incoming.target();
        if (ReplyProvider.isVisibleIn(target, reply)) {
            return send(target, replyTo(incoming), incoming, place, reply);
        }
        if (replies.isSilent(target.place(), incoming.command().line())) {
            return Futures.completed();
        }
        return incoming.requester().userId()
                .map(userId -> service.needsSupport(incoming.command().line())
                        ? sendToPrivateChat(userId, incoming, reply,
                                () -> showInGroup(userId, incoming, reply, () -> sendInvitation(incoming)))
                        : showInGroup(userId, incoming, reply, () -> sendToPrivateChat(userId, incoming, reply,
                                () -> sendInvitation(incoming))))
                .orElseGet(() -> service.isPersonal(incoming.command().line())
                        ? sendOutcome(incoming, reply)
                        : sendInvitation(incoming));
    }

    /// Whoever writes in the name of a group or channel has no private chat, so they hear at least what has become of their
    /// command. The rest of the answer is not for everyone in the group; a link shows admins what is for them.
    private CompletableFuture<Void> sendOutcome(IncomingCommand incoming, Reply reply) {
        var locale = replies.languageOf(incoming.target(), incoming.requester());
        var words = TelegramMessages.in(locale);
        var url = access.settingsUrl(incoming.command().line(), incoming.target());
        var outcome = Answer.ofSentence(reply.answer().title(),
                url.isPresent() ? words.setInPrivate() : words.postAsYourself(), List.of(), incoming.command().line(),
                locale);
        var message = messages.page(outcome, 1);
        return send(incoming.target(), replyTo(incoming),
                url.map(link -> OutgoingMessage.withLinkButton(message.page().html(), words.openSettings(), link))
                        .orElse(message));
    }

    /// Shows the answer where the question was asked, to nobody else. It may disappear by itself, so help for somebody in need
    /// goes to the private chat first.
    private CompletableFuture<Void> showInGroup(long userId, IncomingCommand incoming, Reply reply,
            Supplier<CompletableFuture<Void>> otherwise) {
        var trigger = incoming.ephemeralId().<EphemeralTrigger>map(EphemeralTrigger.Command::new)
                .orElseGet(EphemeralTrigger.OpenMessage::new);
        return ephemeral.show(incoming.target(), userId, trigger, reply.answer().locale(),
                messages(incoming, incoming.target(), incoming.target(), reply))
                .thenCompose(shown -> shown ? Futures.completed() : otherwise.get());
    }

    /// A bot may not write first to a user who has never opened a chat with it.
    private CompletableFuture<Void> sendToPrivateChat(long userId, IncomingCommand incoming, Reply reply,
            Supplier<CompletableFuture<Void>> otherwise) {
        var chat = ChatTarget.privateChat(userId);
        var place = access.isAboutPlace(incoming.command().line()) ? incoming.target() : chat;
        return send(chat, Optional.empty(), incoming, place, reply)
                .exceptionallyCompose(failure -> BotApiException.isOfType(BotApiErrorType.FORBIDDEN, failure)
                        ? otherwise.get()
                        : CompletableFuture.failedFuture(failure));
    }

    /// A button in the group that opens the private chat. Everyone reads it, so it does not repeat the question.
    private CompletableFuture<Void> sendInvitation(IncomingCommand incoming) {
        var line = incoming.command().line();
        var pageUrl = access.pageUrl(line, incoming.target());
        var askAgain = pageUrl.isEmpty() && (service.isPersonal(line) || incoming.isConfidential());
        var locale = replies.languageOf(incoming.target(), incoming.requester());
        var messages = TelegramMessages.in(locale);
        var text = askAgain ? messages.askAgain() : PlatformMessages.in(locale).answeredInPrivate();
        var url = pageUrl.orElseGet(() -> askAgain ? links.forPrivateChat() : links.forCommand(line));
        var invitation = OutgoingMessage.withLinkButton(text, messages.openChat(), url);
        return send(incoming.target(), replyTo(incoming), invitation);
    }

    /// The message to reply to where several people write. In the direct messages of a channel each has a conversation of their
    /// own, and a reply to a suggested post could decline it (Bot API, sendMessage).
    private static Optional<Integer> replyTo(IncomingCommand incoming) {
        var target = incoming.target();
        return incoming.replyTo().filter(_ -> !target.isPrivate() && target.directMessagesTopicId().isEmpty());
    }

    private CompletableFuture<Void> send(ChatTarget target, Optional<Integer> replyTo, IncomingCommand incoming,
            ChatTarget place, Reply reply) {
        return Futures.allOf(messages(incoming, place, target, reply).stream()
                .map(message -> send(target, replyTo, message))
                .toList());
    }

    /// @param place that the reply is about
    /// @param chat where it is shown
    private List<OutgoingMessage> messages(IncomingCommand incoming, ChatTarget place, ChatTarget chat, Reply reply) {
        var panel = panels.contextOf(reply.answer(), place, chat, incoming.command().step());
        return messages.toSend(DrawnAnswer.draw(reply.answer()), incoming.command().page(), panel);
    }

    private CompletableFuture<Void> send(ChatTarget target, Optional<Integer> replyTo, OutgoingMessage message) {
        return message.send(sender, target, replyTo);
    }
}
