package okaybot.command.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.ListPart;
import okaybot.command.api.Subcommand;
import okaybot.command.context.CommandContext;
import okaybot.command.settings.grammar.FirstWord;
import okaybot.command.settings.grammar.PlacedWords;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingOption;
import okaybot.command.settings.grammar.SettingOptions;
import okaybot.command.settings.grammar.SettingPages;
import okaybot.command.settings.grammar.SettingSubcommands;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.lore.Lore;
import okaybot.settings.Setting;
import okaybot.settings.SettingsStore;
import okaybot.settings.TooManySettingsException;

/// Shows and changes what the bot does in a place. For admins; a change takes effect at once, without a restart.
public final class SettingsCommand extends AdminCommand {
    /// In characters; enough for the text of an import.
    private static final int MAX_LENGTH = 2000;

    /// @param commands the names of the commands that can be allowed or denied
    public SettingsCommand(CommandContext context, Supplier<Set<String>> commands) {
        super(CommandSpec.named(SettingGrammar.COMMAND)
                .option("what", (typed, locale) -> SettingsMessages.in(locale).unknownSetting(typed),
                        lore -> keywords(options(commands, lore), lore.locale()))
                .maxLength(MAX_LENGTH), context, commands);
    }

    private static List<Keyword> keywords(SettingOptions options, Locale locale) {
        return Stream.concat(SettingPages.keywords(locale).stream(),
                options.all().map(option -> Keyword.of(option.words(), option.description()))).toList();
    }

    private static SettingOptions options(Supplier<Set<String>> commands, Lore lore) {
        return new SettingOptions(commands.get(), lore);
    }

    @Override
    public List<Subcommand> subcommands(Lore lore) {
        return SettingSubcommands.all(commands(), lore.lastEpisode());
    }

    @Override
    public int cost(String argument) {
        return List.of(SettingGrammar.IMPORT, SettingGrammar.EXPORT, SettingGrammar.LOG, SettingGrammar.UNDO)
                .contains(firstWord(argument).word()) ? HIGH_COST : 1;
    }

    @Override
    public boolean isTextForOthers(String argument) {
        var words = firstWord(argument);
        return !words.rest().isEmpty()
                && List.of(SettingGrammar.SUPPORT, SettingGrammar.IMPORT).contains(words.word());
    }

    /// The first word that is not about the place.
    private static FirstWord firstWord(String argument) {
        return FirstWord.of(placed(argument).words());
    }

    /// A text that is set or imported is never about a place, even if it ends with `in server`.
    private static PlacedWords placed(String argument) {
        var first = FirstWord.of(argument);
        var isText = first.word().equals(SettingGrammar.IMPORT)
                || (first.word().equals(SettingGrammar.SUPPORT) && argument.split(" ").length > 3);
        return isText ? PlacedWords.ofFirst(argument) : PlacedWords.of(argument);
    }

    @Override
    protected Answer inPrivateChat(AdminRequest asked) {
        return asked.sentence(asked.messages().nothingToSet(), asked.messages().progressDecides());
    }

    @Override
    protected String whyForAdmins(AdminRequest asked) {
        return asked.messages().adminsDecide();
    }

    @Override
    protected Answer answerAdmin(AdminRequest admin) {
        try {
            return showOrChange(admin);
        } catch (TooManySettingsException _) {
            return admin.notSaved(admin.messages().tooManySettings(SettingsStore.MAX_SETTINGS,
                    admin.name(admin.here().outermost())));
        }
    }

    private Answer showOrChange(AdminRequest admin) {
        var typed = placed(admin.request().argument());
        if (typed.place().isEmpty()) {
            return answer(SettingsInput.here(typed.words(), admin.here()), admin);
        }
        return admin.resolve(typed.place().get())
                .map(place -> answer(SettingsInput.about(place, typed.words(), admin.here()), admin))
                .orElseGet(() -> noSuchPlace(typed.place().get(), admin));
    }

    private static Answer noSuchPlace(String name, AdminRequest admin) {
        var mayBe = admin.here().unknown().stream().anyMatch(level -> level.label().equalsIgnoreCase(name));
        return mayBe
                ? admin.placeUnknown()
                : admin.notSaved(admin.messages().notAPlace(name, admin.name(admin.here().outermost())));
    }

    private Answer answer(SettingsInput input, AdminRequest admin) {
        var part = ListPart.parse(input.words(), ExportPage.LINES_PER_PAGE);
        var words = FirstWord.of(input.typed());
        return switch (part.words()) {
            case "", SettingGrammar.SHOW -> new SettingsPage(admin, input.place()).overview();
            case SettingGrammar.HELP -> new SettingsHelpPage(admin, options(admin)).answer();
            case SettingGrammar.LOG -> new ChangeLogPage(admin, input.place()).answer();
            case SettingGrammar.EXPORT -> new ExportPage(admin, input.place()).answer(part);
            default -> switch (words.word()) {
                case SettingGrammar.IMPORT -> new ImportAction(admin).answer(words.rest());
                case SettingGrammar.UNDO -> new UndoAction(admin, input.place()).answer(words.rest());
                default -> change(input, words, admin);
            };
        };
    }

    private static Answer change(SettingsInput typed, FirstWord words, AdminRequest admin) {
        if (words.word().equals(SettingGrammar.SUPPORT) && !words.rest().isEmpty()) {
            return new SupportAction(admin, typed).answer(words.rest());
        }
        if (words.word().equals(Setting.REPORTS.key()) && !words.rest().isEmpty()) {
            return new ReportsAction(admin, typed).answer(words.rest());
        }
        var options = options(admin);
        var input = typed.withWords(options.withoutSlips(typed.words()));
        var page = new SettingsPage(admin, input.place());
        return options.find(input.words()).map(option -> change(option, input, page, admin))
                .or(() -> page.find(input.words()))
                .or(() -> page.impossibleValue(typed.typed(), input.words()))
                .orElseGet(() -> new UnknownSettingPage(admin, input, options).answer());
    }

    private static Answer change(SettingOption option, SettingsInput input, SettingsPage page, AdminRequest admin) {
        return admin.knows(input)
                ? page.confirm(admin.edit(current -> option.editPlan().edits(input, current)), option.section(),
                        List.of())
                : admin.placeUnknown();
    }

    private static SettingOptions options(AdminRequest admin) {
        return new SettingOptions(Set.copyOf(admin.commands()), admin.lore());
    }
}
