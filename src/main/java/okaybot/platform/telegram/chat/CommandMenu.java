package okaybot.platform.telegram.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.platform.CommandTranslations;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/// Publishes the menu of commands and the bot's description. Sets only what has changed, because Telegram limits how
/// often it may be set.
public final class CommandMenu {
    private final AnswerService service;
    private final BotApiClient api;
    private final CommandTranslations translations;

    /// @param bundle the base name of the resource bundle with the descriptions of commands
    public CommandMenu(AnswerService service, BotApiClient api, String bundle) {
        this.service = service;
        this.api = api;
        this.translations = new CommandTranslations(bundle,
                Arrays.stream(Locale.getISOLanguages()).map(Locale::of).toList());
    }

    /// Sets whatever differs from what Telegram has.
    public void publish() throws BotApiException {
        publish(Optional.empty());
        for (var language : translations.locales()) {
            publish(Optional.of(language));
        }
        new BotDescription(service, api).publish();
    }

    /// @param language empty for English, which users see whose language has no translation
    private void publish(Optional<Locale> language) throws BotApiException {
        var all = service.commands();
        set(new BotCommandScopeDefault(), all.stream().filter(command -> !command.spec().isForAdmins()).toList(),
                language);
        set(new BotCommandScopeAllChatAdministrators(), all, language);
    }

    private void set(BotCommandScope scope, List<Command> commands, Optional<Locale> language) throws BotApiException {
        var wanted = commands.stream().map(command -> describe(command, language)).toList();
        var get = GetMyCommands.builder().scope(scope);
        language.map(Locale::getLanguage).ifPresent(get::languageCode);
        if (!api.call(get.build()).equals(wanted)) {
            var set = SetMyCommands.builder().commands(wanted).scope(scope);
            language.map(Locale::getLanguage).ifPresent(set::languageCode);
            api.call(set.build());
        }
    }

    private BotCommand describe(Command command, Optional<Locale> language) {
        return new BotCommand(command.name(), language
                .flatMap(locale -> translations.description(locale, command.name()))
                .orElseGet(command.spec()::description));
    }
}
