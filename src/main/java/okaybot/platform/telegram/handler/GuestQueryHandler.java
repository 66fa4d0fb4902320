package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.Locale;
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
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.message.PanelContext;
import okaybot.platform.telegram.message.Renderer;
import okaybot.platform.telegram.parse.CommandParser;
import okaybot.platform.telegram.parse.IncomingCommand;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle.InlineQueryResultArticleBuilder;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

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
            return respond(queryId, article(reply));
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
        return withLink(InlineArticle.of(0, Renderer.plainTitle(answer), messages.page(answer, 1).page().html()),
                links.forCommand(answer.line()), answer.locale());
    }

    /// Everyone in the chat reads it and can press its button, so it does not repeat what is personal.
    private InlineQueryResultArticle invitation(IncomingCommand incoming) {
        var line = incoming.command().line();
        var locale = incoming.requester().locale();
        var isForOthers = service.asLookUp(line).isPresent() && !service.needsSupport(line) && !incoming.hasCover();
        var text = PlatformMessages.in(locale).answeredInPrivate();
        return withLink(InlineArticle.of(0, text, text),
                isForOthers ? links.forCommand(line) : links.forPrivateChat(), locale);
    }

    /// A link, because Telegram would not tell where the message with a pressed button is.
    private static InlineQueryResultArticle withLink(InlineQueryResultArticleBuilder<?, ?> article, String url,
            Locale locale) {
        var button = InlineKeyboardButton.builder().text(TelegramMessages.in(locale).openChat()).url(url).build();
        return article.replyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)))).build();
    }

    private CompletableFuture<Void> respond(String queryId, InlineQueryResultArticle article) {
        try {
            responder.respond(new AnswerGuestQuery(queryId, article));
        } catch (BotApiException e) {
            errors.handleUnanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Futures.completed();
    }
}
