package okaybot.platform.telegram.handler;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Reply;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.BotApiException.ErrorType;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.OutgoingMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Answers what is asked in messages.
final class MessageHandler {
    private final CommandParser hearing;
    private final ReplyProvider answers;
    private final MessageSender outbox;
    private final DeepLinkBuilder links;

    MessageHandler(CommandParser hearing, ReplyProvider answers, MessageSender outbox, DeepLinkBuilder links) {
        this.hearing = hearing;
        this.answers = answers;
        this.outbox = outbox;
        this.links = links;
    }

    /// Answers a message, if it asks anything.
    ///
    /// @return done when the answer has been sent
    CompletableFuture<Void> handle(Message message) {
        return hearing.parse(message).filter(this::isForUs).map(this::answer).orElseGet(Futures::completed);
    }

    /// In a group a command that the bot does not know is another bot's, unless it names this one.
    private boolean isForUs(IncomingCommand question) {
        var line = question.command().line();
        return question.target().isPrivate() || question.mentionsBot() || answers.knows(line)
                || line.isReveal();
    }

    private CompletableFuture<Void> answer(IncomingCommand question) {
        var line = question.command().line();
        return answers.answer(line, question.sender(), question.target())
                .map(reply -> reply(question, reply))
                .orElseGet(Futures::completed);
    }

    private CompletableFuture<Void> reply(IncomingCommand question, Reply reply) {
        var spot = question.target();
        if (ReplyProvider.isOpen(reply, spot)) {
            var replyTo = Optional.of(question.messageId()).filter(_ -> !spot.isPrivate());
            return send(spot, replyTo, question, reply);
        }
        if (answers.isSilent(spot.place(), question.command().line())) {
            return Futures.completed();
        }
        return question.sender()
                .userId()
                .map(person -> whisper(person, question, reply))
                .orElseGet(() -> invite(question));
    }

    /// Sends to the private chat, or tells how to open it.
    private CompletableFuture<Void> whisper(long person, IncomingCommand question, Reply reply) {
        return send(ChatTarget.privateChat(person), Optional.empty(), question, reply)
                .exceptionallyCompose(failure -> BotApiException.isOfType(ErrorType.FORBIDDEN, failure)
                        ? invite(question)
                        : CompletableFuture.failedFuture(failure));
    }

    /// Says nothing of what was asked: everyone in the group reads it.
    private CompletableFuture<Void> invite(IncomingCommand question) {
        var line = question.command().line();
        var again = answers.isPersonal(line);
        var text = again
                ? "I answer that in private. Open our chat once, then ask here again."
                : "I answer that in private.";
        var url = again ? links.forPrivateChat() : links.forCommand(line);
        var replyTo = Optional.of(question.messageId());
        return send(question.target(), replyTo, OutgoingMessage.withLinkButton(text, "Open our chat", url));
    }

    private CompletableFuture<Void> send(ChatTarget spot, Optional<Integer> replyTo, IncomingCommand question,
            Reply reply) {
        return Futures.allOf(ReplyProvider.pages(reply, question.command()).stream()
                .map(post -> send(spot, replyTo, post))
                .toList());
    }

    private CompletableFuture<Void> send(ChatTarget spot, Optional<Integer> replyTo, OutgoingMessage post) {
        return outbox.send(spot.chatId(), chat -> post.toSendMessage(chat, spot.threadId(), replyTo));
    }
}
