package okaybot.platform.telegram.chat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Reply;
import okaybot.answer.SpoilerPolicy;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.BotApiException.ErrorType;
import okaybot.platform.telegram.api.MessageSender;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Answers what is asked in messages.
final class Conversation {
    private final Hearing hearing;
    private final Answers answers;
    private final MessageSender outbox;
    private final DeepLink links;

    Conversation(Hearing hearing, Answers answers, MessageSender outbox, DeepLink links) {
        this.hearing = hearing;
        this.answers = answers;
        this.outbox = outbox;
        this.links = links;
    }

    /// Answers a message, if it asks anything.
    ///
    /// @return done when the answer has been sent
    CompletableFuture<Void> hear(Message message) {
        return hearing.hear(message).filter(this::isForUs).map(this::answer).orElseGet(Parts::nothing);
    }

    /// In a group a command that the bot does not know is another bot's, unless it names this one.
    private boolean isForUs(Question question) {
        var line = question.ask().line();
        return question.spot().direct() || question.named() || answers.knows(line)
                || line.name().equals(SpoilerPolicy.REVEAL);
    }

    private CompletableFuture<Void> answer(Question question) {
        var line = question.ask().line();
        return answers.to(line, question.asker(), question.spot())
                .map(reply -> reply(question, reply))
                .orElseGet(Parts::nothing);
    }

    private CompletableFuture<Void> reply(Question question, Reply reply) {
        var spot = question.spot();
        if (Answers.isOpen(reply, spot)) {
            var replyTo = Optional.of(question.message()).filter(_ -> !spot.direct());
            return send(spot, replyTo, question, reply);
        }
        if (answers.isSilent(spot.place(), question.ask().line())) {
            return Parts.nothing();
        }
        return question.asker()
                .person()
                .map(person -> whisper(person, question, reply))
                .orElseGet(() -> invite(question));
    }

    /// Sends to the private chat, or tells how to open it.
    private CompletableFuture<Void> whisper(long person, Question question, Reply reply) {
        return send(Spot.with(person), Optional.empty(), question, reply)
                .exceptionallyCompose(failure -> BotApiException.isOfType(ErrorType.FORBIDDEN, failure)
                        ? invite(question)
                        : CompletableFuture.failedFuture(failure));
    }

    /// Says nothing of what was asked: everyone in the group reads it.
    private CompletableFuture<Void> invite(Question question) {
        var line = question.ask().line();
        var again = answers.isPersonal(line);
        var text = again
                ? "I answer that in private. Open our chat once, then ask here again."
                : "I answer that in private.";
        var url = again ? links.open() : links.to(line);
        var replyTo = Optional.of(question.message());
        return send(question.spot(), replyTo, Post.link(text, "Open our chat", url));
    }

    private CompletableFuture<Void> send(Spot spot, Optional<Integer> replyTo, Question question, Reply reply) {
        return Parts.all(Answers.pages(reply, question.ask()).stream()
                .map(post -> send(spot, replyTo, post))
                .toList());
    }

    private CompletableFuture<Void> send(Spot spot, Optional<Integer> replyTo, Post post) {
        return outbox.send(spot.chat(), chat -> post.send(chat, spot.topic(), replyTo));
    }
}
