package okaybot.platform.telegram.chat;

import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.place.Place;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.message.Renderer;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/// What Telegram shows of the bot before anybody has asked anything: its commands and what it is for. Set only when it is
/// not so already, since Telegram does not like to be told too often.
public final class CommandMenu {
    /// Bot API, setMyDescription.
    private static final int LONGEST_DESCRIPTION = 512;
    /// Bot API, setMyShortDescription.
    private static final int LONGEST_SHORT_DESCRIPTION = 120;
    private static final Viewer NOBODY = new Viewer(ChatTarget.PLATFORM + ":nobody", false);

    private final AnswerService service;
    private final BotApiClient api;
    private final List<CommandMenuLanguage> languages;

    /// A menu that is shown by [#publish].
    ///
    /// @param bundle the resource bundle with what commands are for; a file for a language beside it adds that language
    public CommandMenu(AnswerService service, BotApiClient api, String bundle) {
        this.service = service;
        this.api = api;
        this.languages = CommandMenuLanguage.all(bundle);
    }

    /// Makes it so.
    public void publish() throws BotApiException {
        var all = service.commands();
        for (var language : languages) {
            set(new BotCommandScopeDefault(), all.stream().filter(command -> !command.spec().isForAdmins()), language);
            set(new BotCommandScopeAllChatAdministrators(), all.stream(), language);
        }
        describe(service.answer(new Request(CommandLine.of("start"), NOBODY, Place.privateChat(ChatTarget.PLATFORM),
                PlatformContext.NONE, true)).map(Reply::answer).map(Renderer::openLines).orElse(List.of()));
    }

    private void set(BotCommandScope scope, Stream<Command> commands, CommandMenuLanguage language)
            throws BotApiException {
        var wanted = commands.map(language::describe).toList();
        var now = GetMyCommands.builder().scope(scope);
        language.code().ifPresent(now::languageCode);
        if (!api.call(now.build()).equals(wanted)) {
            var change = SetMyCommands.builder().commands(wanted).scope(scope);
            language.code().ifPresent(change::languageCode);
            api.call(change.build());
        }
    }

    private void describe(List<String> sentences) throws BotApiException {
        var wanted = Renderer.truncate(String.join("\n", sentences), LONGEST_DESCRIPTION);
        if (!api.call(new GetMyDescription()).getDescription().equals(wanted)) {
            api.call(SetMyDescription.builder().description(wanted).build());
        }
        var brief = Renderer.truncate(sentences.isEmpty() ? "" : sentences.getFirst(), LONGEST_SHORT_DESCRIPTION);
        if (!api.call(new GetMyShortDescription()).getShortDescription().equals(brief)) {
            api.call(SetMyShortDescription.builder().shortDescription(brief).build());
        }
    }
}
