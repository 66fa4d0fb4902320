package okaybot.platform.telegram.handler;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.QueryResponder;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.handler.InlineSuggester.Suggestion;
import okaybot.platform.telegram.message.Renderer;
import okaybot.text.TextTruncator;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.cached.InlineQueryResultCachedPhoto;

/// Answers inline queries, which people type in any chat: `@bot moon`, `@bot quote` or `@bot plot ending`. Telegram does not
/// say who will read the result, so the default settings of a group apply; in the chat with the bot itself, those of that
/// chat.
///
/// @param permits for answers in progress. Each takes up to 200 kB until Telegram has taken it, and one person can send a query
/// with every letter
record InlineQueryHandler(ReplyProvider replies, MessageCache messages, QueryResponder responder,
        InlineSuggester suggester, InlinePhoto photos, UpdateErrorHandler errors, Semaphore permits) {
    static final int MAX_IN_PROGRESS = 64;
    /// After this time, the person has typed on, which is a new query.
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);
    /// Bot API, answerInlineQuery.
    private static final int MAX_RESULTS = 50;
    /// Telegram's apps show no more of a description.
    private static final int MAX_DESCRIPTION_LENGTH = 120;
    /// For how many seconds Telegram may show the same results to the same person.
    private static final int CACHE_SECONDS = 60;
    /// Results for the private chat may contain spoilers that must not appear in other chats.
    private static final int PRIVATE_CACHE_SECONDS = 0;
    /// The chat type of the private chat with the bot (Bot API, InlineQuery).
    private static final String PRIVATE_CHAT = "sender";

    void handle(InlineQuery query) {
        try {
            if (permits.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    answer(query);
                } finally {
                    permits.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(InlineQuery query) throws InterruptedException {
        var isPrivate = PRIVATE_CHAT.equals(query.getChatType());
        var results = Requester.of(Optional.of(query.getFrom())).map(replies::inChosenLanguage)
                .map(requester -> results(query.getQuery(), requester,
                        isPrivate ? ChatTarget.privateChat(requester.id()) : ChatTarget.UNKNOWN_CHAT))
                .orElse(List.of());
        respond(query, results, isPrivate ? PRIVATE_CACHE_SECONDS : CACHE_SECONDS);
    }

    private void respond(InlineQuery query, List<InlineQueryResult> results, int cacheSeconds)
            throws InterruptedException {
        try {
            responder.respond(AnswerInlineQuery.builder().inlineQueryId(query.getId()).results(results).isPersonal(true)
                    .cacheTime(cacheSeconds).build());
        } catch (BotApiException e) {
            var inWords = results.stream().filter(InlineQueryResultArticle.class::isInstance).toList();
            if (e.type() == BotApiErrorType.BAD_REQUEST && inWords.size() < results.size()) {
                // Telegram has one of the photos no longer.
                respond(query, inWords, cacheSeconds);
            } else {
                // The user types on, which is a new query.
                errors.handleUnanswered(e);
            }
        }
    }

    private List<InlineQueryResult> results(String typed, Requester requester, ChatTarget target) {
        // Whoever reads the result later is no admin.
        var request = new Request(CommandLine.parse(typed), requester.viewer(() -> AdminStatus.MEMBER), target.place(),
                PlatformContext.NONE, false).withLocale(requester.appLocale())
                .answeredIn(requester.locale());
        var suggestions = suggester.suggest(request).distinct().limit(MAX_RESULTS).toList();
        // Several questions may have the same answer.
        var results = new LinkedHashMap<Object, InlineQueryResult>();
        for (var i = 0; i < suggestions.size(); i++) {
            var id = i;
            var suggestion = suggestions.get(i);
            reply(suggestion, request, target).ifPresent(reply -> {
                var article = article(id, suggestion, reply);
                results.putIfAbsent(article.getInputMessageContent(), article);
                photo(id, reply.answer(), request)
                        .ifPresent(photo -> results.putIfAbsent(photo.getPhotoFileId(), photo));
            });
        }
        return results.values().stream().limit(MAX_RESULTS).toList();
    }

    private Optional<Reply> reply(Suggestion suggestion, Request request, ChatTarget target) {
        return replies.suggest(request.withLine(suggestion.line()))
                .filter(reply -> ReplyProvider.isVisibleIn(target, reply) || suggester.isForTyper(suggestion));
    }

    /// The picture of an answer, also if the answer has only a button for it.
    private Optional<InlineQueryResultCachedPhoto> photo(int id, Answer answer, Request request) {
        return Stream.concat(answer.picture().map(_ -> answer).stream(),
                answer.choices().stream().map(Choice::line).filter(line -> line.pictureTheme().isPresent())
                        .flatMap(line -> replies.suggest(request.withLine(line)).stream()).map(Reply::answer))
                .flatMap(pictured -> photos.of("photo" + id, pictured).stream()).findFirst();
    }

    private InlineQueryResultArticle article(int id, Suggestion suggestion, Reply reply) {
        var article = InlineArticle.of(id, Renderer.plainTitle(reply.answer()),
                messages.page(reply.answer(), 1).page().html());
        description(suggestion, reply).ifPresent(article::description);
        return article.build();
    }

    /// Covers do not work in a description, so it contains only text that is not covered.
    private static Optional<String> description(Suggestion suggestion, Reply reply) {
        return Optional.of(suggestion.detail())
                .filter(detail -> !detail.isBlank())
                .or(() -> Renderer.openLines(reply.answer()).stream().filter(text -> !text.isBlank()).findFirst())
                .map(text -> TextTruncator.truncate(text, MAX_DESCRIPTION_LENGTH));
    }
}
