package okaybot.command.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.PlaceFormatter;
import okaybot.command.api.CommandContext;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.ListPart;
import okaybot.command.settings.grammar.FirstWord;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingOptions;
import okaybot.command.settings.grammar.SettingPages;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.lore.Lore;
import okaybot.settings.SettingsStore;
import okaybot.settings.TooManySettingsException;

/// Shows and changes what the bot does in a place. For admins; a change takes effect at once, without a restart.
public final class SettingsCommand extends AdminCommand {
    /// In characters; enough for the text of an import.
    private static final int MAX_LENGTH = 2000;

    private final Supplier<Set<String>> commands;

    /// @param commands the names of the commands that can be allowed or denied
    public SettingsCommand(CommandContext context, Supplier<Set<String>> commands) {
        super(CommandSpec.named(SettingGrammar.COMMAND)
                .option("what", (typed, locale) -> SettingsMessages.in(locale).unknownSetting(typed),
                        lore -> keywords(options(commands, lore), lore.locale()))
                .maxLength(MAX_LENGTH), context);
        this.commands = commands;
    }

    private static List<Keyword> keywords(SettingOptions options, Locale locale) {
        return Stream.concat(SettingPages.keywords(locale).stream(),
                options.all().map(option -> Keyword.of(option.words(), option.description()))).toList();
    }

    private static SettingOptions options(Supplier<Set<String>> commands, Lore lore) {
        return new SettingOptions(commands.get(), lore);
    }

    @Override
    public int cost(String argument) {
        return List.of(SettingGrammar.IMPORT, SettingGrammar.EXPORT, SettingGrammar.LOG)
                .contains(FirstWord.of(argument).word()) ? HIGH_COST : 1;
    }

    @Override
    public boolean isTextForOthers(String argument) {
        var words = FirstWord.of(argument);
        return !words.rest().isEmpty()
                && List.of(SettingGrammar.SUPPORT, SettingGrammar.IMPORT).contains(words.word());
    }

    @Override
    Answer inPrivateChat(AdminRequest asked) {
        return asked.sentence(asked.messages().nothingToSet(), asked.messages().progressDecides());
    }

    @Override
    String whyForAdmins(AdminRequest asked) {
        return asked.messages().adminsDecide();
    }

    @Override
    Answer answerAdmin(AdminRequest admin) {
        try {
            return showOrChange(admin);
        } catch (TooManySettingsException _) {
            return admin.notSaved(admin.messages().tooManySettings(SettingsStore.MAX_SETTINGS,
                    admin.places().name(admin.here().outermost())));
        }
    }

    private Answer showOrChange(AdminRequest admin) {
        var typed = FirstWord.of(admin.request().argument());
        // An import keeps its capitals and is never about a level, even if it ends with "in server".
        if (typed.word().equals(SettingGrammar.IMPORT)) {
            return new ImportAction(admin, commands.get()).answer(typed.rest());
        }
        if (typed.word().equals(SettingGrammar.SUPPORT) && !typed.rest().matches("(in \\w+)?")) {
            return new SupportAction(admin).answer(typed.rest());
        }
        if (typed.word().equals(SettingGrammar.LANGUAGE)) {
            return admin.withChoices(
                    admin.sentence(admin.messages().oneLanguage(), admin.messages().noLanguageSetting()));
        }
        return SettingsInput.parse(admin.request().argument(), admin.here()).map(input -> answer(input, admin))
                .orElseGet(() -> SettingsInput.namesUnknownLevel(admin.request().argument(), admin.here())
                        ? placeUnknown(admin)
                        : unknownSetting(SettingsInput.here(admin.request().argument(), admin.here()), admin));
    }

    private Answer answer(SettingsInput input, AdminRequest admin) {
        var part = ListPart.parse(input.words(), ExportPage.LINES_PER_PAGE);
        return switch (part.words()) {
            case "", SettingGrammar.SHOW -> new SettingsPage(admin, input.place()).show();
            case SettingGrammar.HELP -> new SettingsHelpPage(admin, options(commands, admin.lore())).answer();
            case SettingGrammar.LOG -> new ChangeLogPage(admin, input.place()).answer();
            case SettingGrammar.EXPORT -> new ExportPage(admin, input.place()).answer(part);
            default -> change(input, admin);
        };
    }

    private Answer change(SettingsInput typed, AdminRequest admin) {
        var options = options(commands, admin.lore());
        var input = typed.withWords(options.withoutSlips(typed.words()));
        return options.find(input.words())
                .map(option -> admin.here().isInnermostKnown()
                        ? new SettingsPage(admin, input.place())
                                .confirm(admin.edit(current -> option.editPlan().edits(input, current)))
                        : placeUnknown(admin))
                .or(() -> new SettingHelp(admin, input, options).aboutSetting())
                .orElseGet(() -> unknownSetting(input, admin));
    }

    private Answer unknownSetting(SettingsInput input, AdminRequest admin) {
        return new SettingHelp(admin, input, options(commands, admin.lore()))
                .unknownSetting(spec().option().orElseThrow().complete(admin.lore(), admin.request().argument(), 0));
    }

    private static Answer placeUnknown(AdminRequest admin) {
        return admin.notSaved(
                admin.messages().placeUnknown(PlaceFormatter.unknownLevels(admin.here(), admin.locale())));
    }
}
