package okaybot.platform.telegram.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;
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
    private final BooleanSupplier ephemeralCommands;
    private final CommandTranslations translations;

    /// @param bundle the base name of the resource bundle with the descriptions of commands
    /// @param ephemeralCommands whether the server knows commands that nobody else in the group sees
    public CommandMenu(AnswerService service, BotApiClient api, String bundle, BooleanSupplier ephemeralCommands) {
        this.service = service;
        this.api = api;
        this.ephemeralCommands = ephemeralCommands;
        this.translations = new CommandTranslations(bundle,
                Arrays.stream(Locale.getISOLanguages()).map(Locale::of).toList());
    }

    /// Sets whatever differs from what Telegram has.
    public void publish() throws BotApiException {
        var ephemeral = ephemeralCommands.getAsBoolean();
        publish(Optional.empty(), ephemeral);
        for (var language : translations.locales()) {
            publish(Optional.of(language), ephemeral);
        }
    }

    /// Whether this menu has commands for a scope and a language.
    boolean contains(BotCommandScope scope, String language) {
        return (scope instanceof BotCommandScopeDefault || scope instanceof BotCommandScopeAllChatAdministrators)
                && (language.isEmpty() || translations.locales().stream().anyMatch(
                        locale -> locale.getLanguage().equals(language)));
    }

    /// @param language empty for English, which users see whose language has no translation
    private void publish(Optional<Locale> language, boolean ephemeral) throws BotApiException {
        var all = service.commands().all();
        set(new BotCommandScopeDefault(), all.stream().filter(command -> !command.spec().isForAdmins()).toList(),
                language, ephemeral);
        set(new BotCommandScopeAllChatAdministrators(), all, language, ephemeral);
    }

    private void set(BotCommandScope scope, List<Command> commands, Optional<Locale> language, boolean ephemeral)
            throws BotApiException {
        var wanted = commands.stream().map(command -> describe(command, language, ephemeral)).toList();
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
                .map(command -> text(command.path("command").asText(), command.path("description").asText(),
                        command.path("is_ephemeral").asBoolean()))
                .toList();
    }

    private static String text(BotCommand command) {
        return text(command.getCommand(), command.getDescription(), Boolean.TRUE.equals(command.getIsEphemeral()));
    }

    private static String text(String name, String description, boolean isEphemeral) {
        return name + (isEphemeral ? " (ephemeral): " : ": ") + description;
    }

    /// Only the bot sees an ephemeral command (Bot API, BotCommand). A report may be a reply to the message that it is about, which
    /// an ephemeral command cannot be.
    private BotCommand describe(Command command, Optional<Locale> language, boolean ephemeral) {
        var described = new BotCommand(command.name(), language
                .flatMap(locale -> translations.description(locale, command.name()))
                .orElseGet(command.spec()::description));
        if (ephemeral && command.spec().isPersonal() && !command.spec().hasRole(CommandRole.REPORT)) {
            described.setIsEphemeral(true);
        }
        return described;
    }
}
