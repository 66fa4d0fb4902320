package okaybot.platform.telegram.handler;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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
    private static final int MAX_SUGGESTIONS = 50;
    /// More than fit on a phone. Further ones are answered when somebody scrolls down, because a query comes with every letter.
    private static final int RESULTS_ON_PAGE = 10;
    private static final Pattern OFFSET = Pattern.compile("\\d{1,3}");
    /// Telegram's apps show no more of a description.
    private static final int MAX_DESCRIPTION_LENGTH = 120;
    /// For how many seconds Telegram may show the same results to the same person.
    private static final int CACHE_SECONDS = 60;
    /// Results for the private chat may contain spoilers that must not appear in other chats.
    private static final int PRIVATE_CACHE_SECONDS = 0;
    /// The chat type of the private chat with the bot (Bot API, InlineQuery).
    private static final String PRIVATE_CHAT = "sender";

    /// Some of the results of a query.
    ///
    /// @param nextOffset with which Telegram asks for those after them (Bot API, answerInlineQuery); empty if there are none
    private record ResultPage(List<InlineQueryResult> results, String nextOffset) {
        private static final ResultPage EMPTY = new ResultPage(List.of(), "");
    }

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
        var offset = OFFSET.matcher(query.getOffset()).matches() ? Integer.parseInt(query.getOffset()) : 0;
        var page = Requester.of(Optional.of(query.getFrom())).map(replies::inChosenLanguage)
                .map(requester -> results(query.getQuery(), offset, requester,
                        isPrivate ? ChatTarget.privateChat(requester.id()) : ChatTarget.UNKNOWN_CHAT))
                .orElse(ResultPage.EMPTY);
        respond(query, page, isPrivate ? PRIVATE_CACHE_SECONDS : CACHE_SECONDS);
    }

    private void respond(InlineQuery query, ResultPage page, int cacheSeconds) throws InterruptedException {
        try {
            responder.respond(AnswerInlineQuery.builder().inlineQueryId(query.getId()).results(page.results)
                    .nextOffset(page.nextOffset).isPersonal(true).cacheTime(cacheSeconds).build());
        } catch (BotApiException e) {
            var inWords = page.results.stream().filter(InlineQueryResultArticle.class::isInstance).toList();
            if (e.type() == BotApiErrorType.BAD_REQUEST && inWords.size() < page.results.size()) {
                // Telegram has one of the photos no longer.
                respond(query, new ResultPage(inWords, page.nextOffset), cacheSeconds);
            } else {
                // The user types on, which is a new query.
                errors.handleUnanswered(e);
            }
        }
    }

    /// @param offset how many results were shown before
    private ResultPage results(String typed, int offset, Requester requester, ChatTarget target) {
        // Whoever reads the result later is no admin.
        var request = new Request(CommandLine.parse(typed), requester.viewer(() -> AdminStatus.MEMBER), target.place(),
                PlatformContext.NONE, false).withLocale(requester.appLocale())
                .answeredIn(requester.locale());
        var suggestions = suggester.suggest(request).distinct().limit(MAX_SUGGESTIONS).toList();
        var end = offset + RESULTS_ON_PAGE;
        // Several questions may have the same answer.
        var results = new LinkedHashMap<Object, InlineQueryResult>();
        var answered = 0;
        for (; answered < suggestions.size() && results.size() < end; answered++) {
            addResults(answered, suggestions.get(answered), request, target, results);
        }
        var more = answered < suggestions.size() || results.size() > end;
        return new ResultPage(results.values().stream().skip(offset).limit(RESULTS_ON_PAGE).toList(),
                more ? Integer.toString(end) : "");
    }

    private void addResults(int id, Suggestion suggestion, Request request, ChatTarget target,
            Map<Object, InlineQueryResult> results) {
        reply(suggestion, request, target).ifPresent(reply -> {
            var article = article(id, suggestion, reply);
            results.putIfAbsent(article.getInputMessageContent(), article);
            photo(id, reply.answer(), request)
                    .ifPresent(photo -> results.putIfAbsent(photo.getPhotoFileId(), photo));
        });
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
