package okaybot.command.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.lore.Lore;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.Settings;
import okaybot.settings.SettingsReader;

/// What the bot does in a place, as its admins want it. A change holds at once, without a restart.
public final class SettingsCommand implements Command {
    static final String NAME = "settings";
    private static final String IMPORT = "import";
    private static final int MOST_NEAR = 3;
    /// Those that change nothing, and the one that brings its text along.
    private static final List<Keyword> PAGES = List.of(
            Keyword.of("show", "what holds here, and from where"),
            Keyword.of("log", "who changed what"),
            Keyword.of("export", "what is set here, as text to take along"),
            Keyword.of(IMPORT, "set what an export shows; put it behind this word"),
            Keyword.of("language", "in which language I answer"));

    private final CommandOption<Keyword> what;
    private final CommandSpec spec;
    private final Settings settings;
    private final Supplier<Set<String>> commands;

    /// @param commands the names that may be allowed or denied
    public SettingsCommand(Settings settings, Supplier<Set<String>> commands) {
        this.settings = settings;
        this.commands = commands;
        this.what = CommandOption.of(NAME, "what", "There is no setting called", lore -> Stream.concat(PAGES.stream(),
                wishes(lore).all().map(wish -> Keyword.of(wish.words(), wish.description()))).toList());
        this.spec = CommandSpec.named(NAME).option(what).personal().forAdmins().maxLength(2000);
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (request.place().isPrivateChat()) {
            return said("Nothing to set here", "In a private chat /progress alone decides what is covered.");
        }
        if (!request.viewer().admin()) {
            return said("That is for admins", "Those who run this place decide what I do in it.");
        }
        var typed = request.argument();
        // What is imported keeps its capitals, and may end on "in server" as little as on anything else.
        return typed.toLowerCase(Locale.ROOT).startsWith(IMPORT)
                ? imported(typed.substring(IMPORT.length()).strip(), request, lore)
                : SettingsInput.parse(typed, request.place()).map(line -> answer(line, request, lore))
                        .orElseGet(() -> unknown(request, lore));
    }

    private Answer answer(SettingsInput line, Request request, Lore lore) {
        var here = line.place().equals(request.place());
        var pages = new SettingsAnswers(settings, line.place(), here && request.platformContext().allowsSpoilers(),
                lore);
        return switch (line.words()) {
            case "", "show" -> pages.show();
            case "log" -> pages.log();
            case "export" -> pages.export();
            case "language", "language english" -> said("English",
                    "It is the only language that I speak so far, so there is nothing to set.");
            default -> wishes(lore).of(line.words())
                    .map(wish -> pages.changed(edit(request, now -> wish.editPlan().edits(line, now))))
                    .orElseGet(() -> unknown(request, lore));
        };
    }

    private Answer imported(String text, Request request, Lore lore) {
        var place = request.place().outermost();
        var read = SettingsExport.parse(text, place, commands.get(), lore.lastEpisode());
        if (read.errors().isEmpty()) {
            return new SettingsAnswers(settings, place, false, lore)
                    .changed(edit(request, now -> read.edits(place, now)));
        }
        var faults = String.join("”, “", read.errors().subList(0, Math.min(read.errors().size(), 5)));
        return said("Nothing was changed", text.isEmpty()
                ? "Put behind it what /settings export shows."
                : "Not from an export of this version: “" + faults + "”.");
    }

    private List<SettingChange> edit(Request request, Function<SettingsReader, List<SettingEdit>> edits) {
        return settings.store().edit(request.viewer().id(), edits);
    }

    private SettingOptions wishes(Lore lore) {
        return new SettingOptions(commands.get(), lore.lastEpisode());
    }

    private Answer unknown(Request request, Lore lore) {
        var sheet = new AnswerBuilder(lore);
        var usage = wishes(lore).usage();
        var first = request.argument().toLowerCase(Locale.ROOT).split(" ", 2)[0];
        if (usage.containsKey(first)) {
            sheet.text("This is what can stand behind it.").fact(first, usage.getOrDefault(first, ""));
        } else {
            sheet.text("This is what can be set. Put “in server” or another level behind it to speak of all of that.");
            usage.forEach(sheet::fact);
            PAGES.forEach(page -> sheet.fact(page.id(), page.title()));
        }
        what.complete(lore, request.argument()).stream().limit(MOST_NEAR)
                .forEach(near -> sheet.choice(near.label(), NAME,
                        near.value()));
        return sheet.choice("All settings here", NAME, "show").build("There is no setting “" + request.argument() + "”",
                CommandLine.of(NAME));
    }

    private static Answer said(String title, String sentence) {
        return Answer.ofSentence(title, sentence, List.of(), CommandLine.of(NAME));
    }
}
