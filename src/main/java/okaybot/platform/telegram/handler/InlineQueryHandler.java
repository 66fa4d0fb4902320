package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.command.api.Completion;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.CallbackData;
import okaybot.platform.telegram.message.Renderer;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/// Answers `@bot moon` in any chat: `@bot quote`, `@bot plot ending`, or a name. Nobody knows who will read along there, so
/// it is answered as in a group that has set nothing; only in the chat with the bot itself as there.
final class InlineQueryHandler {
    /// Bot API, answerInlineQuery.
    private static final int MOST = 50;
    /// Telegram shows no more of a description.
    private static final int LONGEST_DESCRIPTION = 120;
    /// How long Telegram may show the same to the same person, in seconds. What is for the chat with the bot must be shown
    /// nowhere else, and progress may change at any time.
    private static final int ANYWHERE_CACHED = 60;
    private static final int DIRECT_CACHED = 0;
    /// Bot API, InlineQuery: the asker's private chat with the bot.
    private static final String WITH_THE_BOT = "sender";
    /// Stands for the chat, which Telegram does not tell.
    private static final ChatTarget SOMEWHERE = ChatTarget.group(0);

    private final AnswerService service;
    private final ReplyProvider answers;
    private final BotApiClient api;

    InlineQueryHandler(AnswerService service, ReplyProvider answers, BotApiClient api) {
        this.service = service;
        this.answers = answers;
        this.api = api;
    }

    void handle(InlineQuery query) {
        var direct = WITH_THE_BOT.equals(query.getChatType());
        var results = Requester.of(Optional.of(query.getFrom()))
                .map(asker -> results(query.getQuery(), asker, direct ? ChatTarget.privateChat(asker.id()) : SOMEWHERE))
                .orElse(List.of());
        try {
            api.call(AnswerInlineQuery.builder().inlineQueryId(query.getId()).results(results).isPersonal(true)
                    .cacheTime(direct ? DIRECT_CACHED : ANYWHERE_CACHED).build());
        } catch (BotApiException e) {
            // It is too late: they have typed on.
        }
    }

    private List<InlineQueryResult> results(String typed, Requester asker, ChatTarget spot) {
        var lines = lines(CommandLine.parse(typed)).distinct().limit(MOST).toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> result(i, lines.get(i), asker, spot).stream())
                .toList();
    }

    /// What may be meant: a command and what there is for it, or a name that any of the commands knows; with nothing typed
    /// yet, all that can be asked.
    private Stream<ResultCandidate> lines(CommandLine typed) {
        if (typed.name().isEmpty()) {
            return shown().map(command -> new ResultCandidate(CommandLine.of(command), ""));
        }
        if (answers.knows(typed)) {
            return answers.isPersonal(typed) || typed.isReveal()
                    ? Stream.of()
                    : Stream.concat(Stream.of(new ResultCandidate(typed, "")), completed(typed));
        }
        return Stream
                .concat(Stream.of(CommandParser.LOOK_UP), shown().filter(name -> !name.equals(CommandParser.LOOK_UP)))
                .flatMap(name -> completed(new CommandLine(name, typed.text())));
    }

    private Stream<String> shown() {
        return service.commands().stream().filter(command -> !command.spec().isPersonal()).map(Command::name);
    }

    private Stream<ResultCandidate> completed(CommandLine line) {
        return service.complete(line).stream().map(completion -> found(line.name(), completion));
    }

    private static ResultCandidate found(String command, Completion completion) {
        return new ResultCandidate(new CommandLine(command, completion.value()), completion.detail());
    }

    private Optional<InlineQueryResult> result(int id, ResultCandidate found, Requester asker, ChatTarget spot) {
        // Each letter that is typed asks anew, which is no flood: admins may ask as often as they like.
        return answers.answer(found.line(), asker.viewer(true), spot)
                .filter(reply -> ReplyProvider.isOpen(reply, spot))
                .map(reply -> article(id, found, reply));
    }

    private static InlineQueryResult article(int id, ResultCandidate found, Reply reply) {
        var page = ReplyProvider.page(reply, CallbackData.firstPage(found.line())).page();
        var article = InlineQueryResultArticle.builder()
                .id(Integer.toString(id))
                .title(Renderer.plainTitle(reply.answer()))
                .inputMessageContent(InputTextMessageContent.builder().messageText(page.html())
                        .parseMode(ParseMode.HTML).linkPreviewOptions(OutgoingMessage.NO_PREVIEW).build());
        description(found, reply).ifPresent(article::description);
        return article.build();
    }

    /// It cannot be covered, so it holds nothing that is.
    private static Optional<String> description(ResultCandidate found, Reply reply) {
        return Stream.concat(Stream.of(found.detail()), Renderer.openLines(reply.answer()).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> Renderer.truncate(text, LONGEST_DESCRIPTION));
    }

    /// @param detail a word more about it; never a spoiler
    private record ResultCandidate(CommandLine line, String detail) {}
}
