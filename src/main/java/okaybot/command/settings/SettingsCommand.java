package okaybot.command.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.MessengerRegistry;
import okaybot.answer.Request;
import okaybot.command.api.CommandContext;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.ListPart;
import okaybot.lore.Lore;
import okaybot.settings.Setting;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;
import okaybot.settings.TooManySettingsException;

/// Shows and changes what the bot does in a place. For admins; a change takes effect at once, without a restart.
public final class SettingsCommand extends AdminCommand {
    private static final String NAME = SettingsAnswers.COMMAND;
    /// In characters; enough for the text of an import.
    private static final int MAX_LENGTH = 2000;
    private static final int MAX_SUGGESTIONS = 3;
    private static final int MAX_ERRORS_SHOWN = 5;
    private static final String IMPORT = "import";
    private static final String EXPORT = "export";
    private static final String LOG = "log";
    private static final String SUPPORT = Setting.SUPPORT.key();
    private static final List<Keyword> PAGES = List.of(
            Keyword.of("show", "what holds here, and from where"),
            Keyword.of(LOG, "who changed what"),
            Keyword.of(EXPORT, "what is set here, as text to take along"),
            Keyword.of(IMPORT, "set what an export shows; put it behind this word"),
            Keyword.of(SUPPORT, "what I tell first to somebody who wants to die; put it, or off, behind this word"),
            Keyword.of("language", "in which language I answer"));

    private final Settings settings;
    private final MessengerRegistry messengers;
    private final Supplier<Set<String>> commands;

    /// @param commands the names of the commands that can be allowed or denied
    public SettingsCommand(CommandContext context, Supplier<Set<String>> commands) {
        super(CommandSpec.named(NAME)
                .option("what", (typed, _) -> "There is no setting called “" + typed + "”",
                        lore -> keywords(options(commands, lore)))
                .maxLength(MAX_LENGTH),
                sentence(NAME, "Nothing to set here", "In a private chat /progress alone decides what is covered."),
                "Those who run this place decide what I do in it.");
        this.settings = context.settings();
        this.messengers = context.messengers();
        this.commands = commands;
    }

    private static List<Keyword> keywords(SettingOptions options) {
        return Stream.concat(PAGES.stream(),
                options.all().map(option -> Keyword.of(option.words(), option.description()))).toList();
    }

    private static SettingOptions options(Supplier<Set<String>> commands, Lore lore) {
        return new SettingOptions(commands.get(), lore.lastEpisode());
    }

    @Override
    public int cost(String argument) {
        var word = argument.toLowerCase(Locale.ROOT).split(" ", 2)[0];
        return List.of(IMPORT, EXPORT, LOG).contains(word) ? HIGH_COST : 1;
    }

    @Override
    public boolean isTextForOthers(String argument) {
        var words = argument.toLowerCase(Locale.ROOT).split(" ", 2);
        return words.length == 2 && List.of(SUPPORT, IMPORT).contains(words[0]);
    }

    @Override
    Answer answerAdmin(Request request, Lore lore) {
        try {
            return showOrChange(request, lore);
        } catch (TooManySettingsException _) {
            return nothingChanged("I keep at most " + SettingsStore.MAX_SETTINGS + " settings for "
                    + request.place().outermost().describe()
                    + ". Take some back first, with /settings reset in the places that no longer need theirs.");
        }
    }

    private Answer showOrChange(Request request, Lore lore) {
        var words = request.argument().split(" ", 2);
        if (words[0].equalsIgnoreCase(SUPPORT) && words.length == 2 && !words[1].matches("in \\w+")) {
            return supportText(words[1], request, lore);
        }
        // An import keeps its capitals and is never about a level, even if it ends with "in server".
        return words[0].equalsIgnoreCase(IMPORT)
                ? importText(words.length == 1 ? "" : words[1], request, lore)
                : SettingsInput.parse(request.argument(), request.place()).map(input -> answer(input, request, lore))
                        .orElseGet(() -> SettingsInput.namesUnknownLevel(request.argument(), request.place())
                                ? placeUnknown(request)
                                : unknownSetting(
                                        help(SettingsInput.here(request.argument(), request.place()), request, lore),
                                        request, lore));
    }

    private Answer answer(SettingsInput input, Request request, Lore lore) {
        var here = input.place().equals(request.place());
        var answers = new SettingsAnswers(settings, input.place(), here && request.platformContext().allowsSpoilers(),
                lore);
        var part = ListPart.parse(input.words(), SettingsAnswers.CHUNKS_PER_EXPORT);
        if (part.words().equals(EXPORT)) {
            return answers.export(part);
        }
        return switch (input.words()) {
            case "", "show" -> answers.show();
            case LOG -> answers.log();
            case String words when words.equals("language") || words.startsWith("language ") -> sentence(NAME,
                    "I only speak English so far", "So there is no language to choose yet.");
            default -> options(commands, lore).find(input.words())
                    .map(option -> request.place().isInnermostKnown()
                            ? answers.confirm(edit(request, current -> option.editPlan().edits(input, current)))
                            : placeUnknown(request))
                    .or(() -> help(input, request, lore).answer())
                    .orElseGet(() -> unknownSetting(help(input, request, lore), request, lore));
        };
    }

    /// Sets it for the whole server or chat, as it is typed but without quotation marks.
    private Answer supportText(String typed, Request request, Lore lore) {
        var place = request.place().outermost();
        var text = typed.replaceAll("[\"“”]", "").strip();
        if (!text.equalsIgnoreCase("off") && !Setting.accepts(SUPPORT, text)) {
            return nothingChanged("The text can have 300 characters at most, and needs one.");
        }
        var value = Optional.of(text).filter(words -> !words.equalsIgnoreCase("off"));
        return new SettingsAnswers(settings, place, false, lore)
                .confirm(edit(request, _ -> List.of(new SettingEdit(place.path(), SUPPORT, value))));
    }

    private SettingHelp help(SettingsInput input, Request request, Lore lore) {
        var here = input.place().equals(request.place());
        return new SettingHelp(input, options(commands, lore),
                settings.explain(input.place(), here && request.platformContext().allowsSpoilers()), lore);
    }

    private static Answer placeUnknown(Request request) {
        return nothingChanged("I can't see right now which " + request.place().describeUnknown()
                + " this is in. Please type the command again in a while, not by a button.");
    }

    private Answer importText(String text, Request request, Lore lore) {
        var place = request.place().outermost();
        var imported = SettingsExport.parse(text, place, commands.get(), lore.lastEpisode());
        if (!imported.errors().isEmpty()) {
            return nothingChanged(text.isEmpty()
                    ? "Put behind it what /settings export shows."
                    : "Not from an export of this version: “"
                            + String.join("”, “", imported.errors().stream().limit(MAX_ERRORS_SHOWN).toList()) + "”.");
        }
        var checked = SettingsImport.check(imported, request.place(), messengers);
        return checked.isEmpty()
                ? nothingChanged(String.join(" ", checked.leftOut()))
                : new SettingsAnswers(settings, place, false, lore)
                        .confirm(edit(request, current -> checked.accepted().edits(place, current)), checked.leftOut());
    }

    private static Answer nothingChanged(String reason) {
        return sentence(NAME, "Nothing was changed", reason);
    }

    private List<SettingChange> edit(Request request, Function<SettingsReader, List<SettingEdit>> edits) {
        return settings.store().edit(request.viewer().id(), edits);
    }

    private Answer unknownSetting(SettingHelp help, Request request, Lore lore) {
        var builder = new AnswerBuilder(lore);
        var near = spec().option().orElseThrow().complete(lore, request.argument(), 0);
        near.stream().limit(MAX_SUGGESTIONS).forEach(option -> builder.choice(option.label(), NAME, option.value()));
        if (!help.addPossible(builder)) {
            addAll(builder, lore);
        } else if (near.isEmpty()) {
            help.offerPossible(builder);
        }
        return builder.choice("All settings here", NAME, "show")
                .build("There is no setting “" + request.argument() + "”", CommandLine.of(NAME));
    }

    private void addAll(AnswerBuilder builder, Lore lore) {
        builder.text("This is what can be set. Put “in server” or another level behind it to speak of all of that.");
        options(commands, lore).usage().forEach(builder::fact);
        PAGES.forEach(page -> builder.fact(page.id(), page.title()));
    }
}
