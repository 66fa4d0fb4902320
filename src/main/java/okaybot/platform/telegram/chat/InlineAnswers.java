package okaybot.platform.telegram.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.AnswerService;
import okaybot.answer.CommandLine;
import okaybot.answer.Completion;
import okaybot.answer.Reply;
import okaybot.platform.telegram.api.Api;
import okaybot.platform.telegram.api.Failure;
import okaybot.platform.telegram.message.Ask;
import okaybot.platform.telegram.message.Renderer;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/// Answers `@bot moon` in any chat: `@bot quote`, `@bot plot ending`, or a name. Nobody knows who will read along there, so
/// it is answered as in a group that has set nothing.
final class InlineAnswers {
    /// No more than fit on a screen; Telegram would take 50.
    private static final int MOST = 8;
    private static final int SECONDS = 10;
    /// Stands for the chat, which Telegram does not tell.
    private static final Spot SOMEWHERE = Spot.group(0);

    private final AnswerService service;
    private final Answers answers;
    private final Api api;

    InlineAnswers(AnswerService service, Answers answers, Api api) {
        this.service = service;
        this.answers = answers;
        this.api = api;
    }

    void answer(InlineQuery query) {
        var results = Asker.of(Optional.of(query.getFrom()))
                .map(asker -> results(query.getQuery(), asker))
                .orElse(List.of());
        try {
            api.call(AnswerInlineQuery.builder().inlineQueryId(query.getId()).results(results).isPersonal(true)
                    .cacheTime(SECONDS).build());
        } catch (Failure e) {
            // It is too late: they have typed on.
        }
    }

    private List<InlineQueryResult> results(String typed, Asker asker) {
        var lines = lines(CommandLine.parse(typed)).limit(MOST).toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> result(i, lines.get(i), asker).stream())
                .toList();
    }

    /// What may be meant: a command, or a name.
    private Stream<Found> lines(CommandLine typed) {
        if (answers.knows(typed) && !answers.isPersonal(typed)) {
            var itself = Stream.of(new Found(typed, ""));
            return typed.argument().isEmpty() ? itself : Stream.concat(completed(typed), itself).limit(MOST);
        }
        return completed(new CommandLine(Hearing.LOOK_UP, typed.print()));
    }

    private Stream<Found> completed(CommandLine line) {
        return service.complete(line).stream().map(completion -> found(line.name(), completion));
    }

    private static Found found(String command, Completion completion) {
        return new Found(new CommandLine(command, completion.value()), completion.detail());
    }

    private Optional<InlineQueryResult> result(int id, Found found, Asker asker) {
        // Each letter that is typed asks anew, which is no flood: admins may ask as often as they like.
        return answers.to(found.line(), asker.viewer(true), SOMEWHERE)
                .filter(reply -> Answers.isOpen(reply, SOMEWHERE))
                .map(reply -> article(id, found, reply));
    }

    private static InlineQueryResult article(int id, Found found, Reply reply) {
        var page = Answers.page(reply, Ask.first(found.line()));
        var article = InlineQueryResultArticle.builder()
                .id(Integer.toString(id))
                .title(Renderer.label(reply.answer()))
                .inputMessageContent(InputTextMessageContent.builder().messageText(page.html())
                        .parseMode(ParseMode.HTML).linkPreviewOptions(Post.NO_PREVIEW).build());
        if (!found.detail().isBlank()) {
            article.description(found.detail());
        }
        return article.build();
    }

    /// @param detail a word more about it; never a spoiler
    private record Found(CommandLine line, String detail) {}
}
