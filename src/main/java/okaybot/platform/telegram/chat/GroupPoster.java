package okaybot.platform.telegram.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.message.PanelContext;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.message.TelegramPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Posts messages that are not replies to groups, and to users in private.
///
/// @param limit       how long to try to send a post
/// @param isPersonal  whether the answer to a line is for whoever asks it alone
/// @param isReachable finds out whether Telegram replies
public record GroupPoster(MessageSender sender, Duration limit, Predicate<CommandLine> isPersonal,
        BooleanSupplier isReachable) {
    private static final Logger LOG = LoggerFactory.getLogger(GroupPoster.class);
    /// An admin waits until a report is handled.
    private static final Duration REPORT_LIMIT = Duration.ofSeconds(8);

    /// Sends all pages. Of the buttons, only those with a personal answer stand below the last one: another answer would take the
    /// place of the post, and that to the post's own line could differ by then.
    ///
    /// @return completes with the id of the message; empty if there are several, or if Telegram does not tell
    public CompletableFuture<Optional<Integer>> post(ChatTarget target, Answer answer) {
        return picture(DrawnAnswer.draw(answer)).map(message -> send(target, message)
                .exceptionallyCompose(failure -> OutgoingMessage.isRefused(failure)
                        ? postWords(target, answer)
                        : CompletableFuture.failedFuture(failure)))
                .orElseGet(() -> postWords(target, answer));
    }

    private CompletableFuture<Optional<Integer>> postWords(ChatTarget target, Answer answer) {
        var messages = messages(answer);
        var first = send(target, messages.getFirst());
        if (messages.size() == 1) {
            return first;
        }
        return acceptUncertain(first).thenCompose(_ -> sendRest(target, messages)).thenCompose(_ -> first)
                .thenApply(_ -> Optional.empty());
    }

    /// What has been sent already would come twice if the post were tried again, so nobody is told that the rest has failed.
    private CompletableFuture<Void> sendRest(ChatTarget target, List<OutgoingMessage> messages) {
        var sent = Futures.completed();
        for (var message : messages.subList(1, messages.size())) {
            sent = sent.thenCompose(_ -> acceptUncertain(send(target, message)));
        }
        return sent.exceptionally(failure -> {
            LOG.warn("Telegram: further pages of a post not sent ({})",
                    BotApiException.reason(Futures.unwrap(failure)));
            return null;
        });
    }

    /// Replaces a post that is a single message.
    public CompletableFuture<String> replace(ChatTarget target, int messageId, Answer answer) {
        var message = messages(answer).getFirst();
        return sender.callFirst(target.chatId(), chatId -> message.toEdit(chatId, messageId), true,
                REPORT_LIMIT);
    }

    /// Sends the first page to a user.
    public CompletableFuture<Void> tell(ChatTarget user, Answer answer) {
        var message = messages(answer).getFirst();
        return acceptUncertain(onceAtMost(sender.callFirst(user.chatId(),
                chatId -> message.toSendMessage(chatId, user, Optional.empty()), false, REPORT_LIMIT)));
    }

    private CompletableFuture<Optional<Integer>> send(ChatTarget target, OutgoingMessage message) {
        return onceAtMost(sender.sendForResponse(target.chatId(),
                chatId -> message.toSendMessage(chatId, target, Optional.empty()), limit))
                .thenApply(GroupPoster::messageId);
    }

    /// If nobody knows whether a message was sent, it is not sent again, unless Telegram replies to nothing else either.
    ///
    /// @return may fail with an [UncertainDeliveryException]
    private CompletableFuture<String> onceAtMost(CompletableFuture<String> sent) {
        return sent.exceptionally(failure -> {
            var lost = UncertainDeliveryException.of(failure).filter(_ -> isReachable.getAsBoolean());
            lost.ifPresent(uncertain -> LOG.warn("Telegram: a message may not have arrived ({}), it is not sent again",
                    uncertain.failure().reason()));
            throw Futures.wrap(lost.<Throwable>map(uncertain -> uncertain).orElse(failure));
        });
    }

    /// Goes on as if a message that may not have arrived had.
    private static CompletableFuture<Void> acceptUncertain(CompletableFuture<?> sent) {
        return sent.<Void>thenApply(_ -> null).exceptionally(failure -> {
            if (Futures.unwrap(failure) instanceof UncertainDeliveryException) {
                return null;
            }
            throw Futures.wrap(failure);
        });
    }

    private static Optional<Integer> messageId(String response) {
        return Optional.of(BotApiClient.result(response).path("message_id").asInt(0)).filter(id -> id > 0);
    }

    /// The picture of an answer with its caption; empty if it has none.
    private Optional<OutgoingMessage> picture(DrawnAnswer drawn) {
        var posted = asPost(drawn.answer());
        return drawn.mapPicture((picture, png) -> OutgoingMessage.ofPicture(
                Renderer.caption(posted, PanelContext.NONE), picture, png,
                OutgoingMessage.fromPage(Renderer.pages(posted).getFirst())));
    }

    private Answer asPost(Answer answer) {
        var choices = answer.choices().stream().filter(choice -> isPersonal.test(choice.line())).toList();
        return answer.withChoices(choices).withControls(List.of());
    }

    private List<OutgoingMessage> messages(Answer answer) {
        var pages = Renderer.pages(asPost(answer));
        var messages = new ArrayList<OutgoingMessage>();
        for (var page : pages) {
            var rows = messages.size() == pages.size() - 1 ? page.rows() : List.<InlineKeyboardRow>of();
            messages.add(OutgoingMessage.fromPage(new TelegramPage(page.html(), rows)));
        }
        return messages;
    }
}
