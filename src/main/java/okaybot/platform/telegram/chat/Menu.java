package okaybot.platform.telegram.chat;

import java.util.List;
import okaybot.answer.AnswerService;
import okaybot.answer.Command;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Surroundings;
import okaybot.answer.Viewer;
import okaybot.platform.telegram.api.Api;
import okaybot.platform.telegram.api.Failure;
import okaybot.platform.telegram.message.Renderer;
import okaybot.settings.Place;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/// What Telegram shows of the bot before anybody has asked anything: its commands and what it is for. Set only when it is
/// not so already, since Telegram does not like to be told too often.
public final class Menu {
    /// Bot API, setMyDescription.
    private static final int LONGEST_DESCRIPTION = 512;
    /// Bot API, setMyShortDescription.
    private static final int LONGEST_SHORT_DESCRIPTION = 120;
    private static final Viewer NOBODY = new Viewer(Spot.PLATFORM + ":nobody", false);

    private final AnswerService service;
    private final Api api;

    public Menu(AnswerService service, Api api) {
        this.service = service;
        this.api = api;
    }

    /// Makes it so.
    public void show() throws Failure {
        var all = service.commands();
        set(new BotCommandScopeDefault(), all.stream().filter(command -> !command.isForAdmins()).toList());
        set(new BotCommandScopeAllChatAdministrators(), all);
        describe(service.answer(new Request(CommandLine.of("start"), NOBODY, Place.direct(Spot.PLATFORM),
                Surroundings.PLAIN, true)).map(Reply::answer).map(Renderer::sentences).orElse(List.of()));
    }

    private void set(BotCommandScope scope, List<Command> commands) throws Failure {
        var wanted = commands.stream().map(command -> new BotCommand(command.name(), command.summary())).toList();
        if (!api.call(new GetMyCommands(scope, null)).equals(wanted)) {
            api.call(SetMyCommands.builder().commands(wanted).scope(scope).build());
        }
    }

    private void describe(List<String> sentences) throws Failure {
        var wanted = Renderer.cut(String.join("\n", sentences), LONGEST_DESCRIPTION);
        if (!api.call(new GetMyDescription()).getDescription().equals(wanted)) {
            api.call(SetMyDescription.builder().description(wanted).build());
        }
        var brief = Renderer.cut(sentences.isEmpty() ? "" : sentences.getFirst(), LONGEST_SHORT_DESCRIPTION);
        if (!api.call(new GetMyShortDescription()).getShortDescription().equals(brief)) {
            api.call(SetMyShortDescription.builder().shortDescription(brief).build());
        }
    }
}
