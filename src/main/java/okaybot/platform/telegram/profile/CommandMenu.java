package okaybot.platform.telegram.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
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

/// Publishes the menu of commands. Sets only what has changed, because Telegram limits how often it may be set.
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
    }

    /// Whether this menu has commands for a scope and a language.
    boolean contains(BotCommandScope scope, String language) {
        return (scope instanceof BotCommandScopeDefault || scope instanceof BotCommandScopeAllChatAdministrators)
                && (language.isEmpty() || translations.locales().stream().anyMatch(
                        locale -> locale.getLanguage().equals(language)));
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
        var code = language.map(Locale::getLanguage).orElse("");
        if (!fetch(api, scope, code).equals(wanted.stream().map(CommandMenu::text).toList())) {
            var set = SetMyCommands.builder().commands(wanted).scope(scope);
            language.map(Locale::getLanguage).ifPresent(set::languageCode);
            api.call(set.build());
        }
    }

    /// The commands that Telegram has for a scope, each in a form that can be compared. Empty if they cannot be read.
    ///
    /// @param language a code of two letters; empty for users whose language has no commands of its own
    static List<String> fetch(BotApiClient api, BotCommandScope scope, String language) throws BotApiException {
        var get = GetMyCommands.builder().scope(scope);
        if (!language.isEmpty()) {
            get.languageCode(language);
        }
        return StreamSupport.stream(api.fetch(get.build()).spliterator(), false)
                .map(command -> text(command.path("command").asText(), command.path("description").asText())).toList();
    }

    private static String text(BotCommand command) {
        return text(command.getCommand(), command.getDescription());
    }

    private static String text(String name, String description) {
        return name + ": " + description;
    }

    private BotCommand describe(Command command, Optional<Locale> language) {
        return new BotCommand(command.name(), language
                .flatMap(locale -> translations.description(locale, command.name()))
                .orElseGet(command.spec()::description));
    }
}
