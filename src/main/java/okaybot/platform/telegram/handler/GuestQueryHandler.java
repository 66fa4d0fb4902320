package okaybot.platform.telegram.handler;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Reply;
import okaybot.answer.service.AnswerService;
import okaybot.platform.PlatformMessages;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.QueryResponder;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.message.PanelContext;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.parse.CommandParser;
import okaybot.platform.telegram.parse.IncomingCommand;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Answers guest messages, in which people ask `@okaybot who plays the nurse` in a chat that the bot is not in (guest mode). Each
/// is answered at most once.
///
/// @see <a href="https://core.telegram.org/bots/api#answerguestquery">Bot API, answerGuestQuery</a>
record GuestQueryHandler(AnswerService service, CommandParser parser, ReplyProvider replies, MessageCache messages,
        QueryResponder responder, MessageSender sender, DeepLinkBuilder links, UpdateErrorHandler errors,
        AnsweredMessages answered) {
    /// Answers a guest message.
    ///
    /// @return done when the answer has been sent
    CompletableFuture<Void> handle(Message message) {
        return parser.parseGuest(message).filter(_ -> answered.add(message))
                .map(incoming -> answer(message.getGuestQueryId(), incoming))
                .orElseGet(Futures::completed);
    }

    private CompletableFuture<Void> answer(String queryId, IncomingCommand incoming) {
        var line = incoming.command().line();
        return service.isPersonal(line) && !service.needsSupport(line)
                ? respond(queryId, invitation(incoming))
                : replies.guestReply(line.withoutReveal(), incoming)
                        .map(reply -> answer(queryId, incoming, reply)).orElseGet(Futures::completed);
    }

    private CompletableFuture<Void> answer(String queryId, IncomingCommand incoming, Reply reply) {
        if (ReplyProvider.isVisibleIn(ChatTarget.UNKNOWN_CHAT, reply) || reply.isNotice()) {
            return respond(queryId, new InlinePhoto(responder, links).of("0", reply.answer()), article(reply));
        }
        var invitation = invitation(incoming);
        return incoming.requester().userId()
                .map(userId -> sendPrivately(userId, reply).exceptionallyCompose(
                        failure -> BotApiException.isOfType(BotApiErrorType.FORBIDDEN, failure)
                                ? respond(queryId, invitation)
                                : CompletableFuture.failedFuture(failure)))
                .orElseGet(() -> respond(queryId, invitation));
    }

    private CompletableFuture<Void> sendPrivately(long userId, Reply reply) {
        var target = ChatTarget.privateChat(userId);
        return Futures.allOf(messages.toSend(reply.answer(), 1, PanelContext.NONE).stream()
                .map(message -> sender.send(userId, chatId -> message.toSendMessage(chatId, target, Optional.empty())))
                .toList());
    }

    private InlineQueryResultArticle article(Reply reply) {
        var answer = reply.answer();
        return InlineArticle.of(0, Renderer.plainTitle(answer), messages.page(answer, 1).page().html())
                .replyMarkup(InlineArticle.link(links.forCommand(answer.line()), answer.locale())).build();
    }

    /// Everyone in the chat reads it and can press its button, so it does not repeat what is personal.
    private InlineQueryResultArticle invitation(IncomingCommand incoming) {
        var line = incoming.command().line();
        var locale = incoming.requester().locale();
        var isForOthers = service.commands().asLookUp(line).isPresent() && !service.needsSupport(line)
                && !incoming.hasCover();
        var text = PlatformMessages.in(locale).answeredInPrivate();
        return InlineArticle.of(0, text, text)
                .replyMarkup(InlineArticle.link(isForOthers ? links.forCommand(line) : links.forPrivateChat(), locale))
                .build();
    }

    private CompletableFuture<Void> respond(String queryId, InlineQueryResultArticle article) {
        return respond(queryId, Optional.empty(), article);
    }

    /// @param photo to answer with
    /// @param article to answer with if there is no photo, or Telegram has it no longer
    private CompletableFuture<Void> respond(String queryId, Optional<? extends InlineQueryResult> photo,
            InlineQueryResultArticle article) {
        try {
            responder.respond(
                    new AnswerGuestQuery(queryId, photo.<InlineQueryResult>map(shown -> shown).orElse(article)));
        } catch (BotApiException e) {
            if (photo.isPresent() && e.type() == BotApiErrorType.BAD_REQUEST) {
                return respond(queryId, article);
            }
            errors.handleUnanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Futures.completed();
    }
}
