package okaybot.command;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import okaybot.answer.Answer;
import okaybot.answer.Command;
import okaybot.answer.CommandLine;
import okaybot.answer.Option;
import okaybot.answer.Request;
import okaybot.answer.Sheet;
import okaybot.lore.Lore;
import okaybot.settings.Change;
import okaybot.settings.Edit;
import okaybot.settings.Place;
import okaybot.settings.Settings;

/// What the bot does in a place, as its admins want it. A change holds at once, without a restart.
final class SettingsCommand implements Command {
    private static final String NAME = "settings";
    private static final int LONGEST_LOG = 10;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter
            .ofPattern("d MMMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Option<Part> what;
    private final Settings settings;
    private final Supplier<Set<String>> commands;

    /// @param commands the names that may be allowed or denied
    SettingsCommand(Settings settings, Supplier<Set<String>> commands) {
        this.settings = settings;
        this.commands = commands;
        this.what = new Option<>("what", "What to show or to change, such as spoilers ceiling 8",
                "There is no setting called",
                lore -> SettingsLine.all(commands.get(), lore.lastEpisode()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "What I do in this place; admins alone can change it";
    }

    @Override
    public Optional<Option<?>> option() {
        return Optional.of(what);
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        if (request.place().isDirect()) {
            return said(lore, "Nothing to set here", "In a private chat /progress alone decides what is covered.");
        }
        if (!request.viewer().admin()) {
            return said(lore, "That is for admins", "Those who run this place decide what I do in it.");
        }
        return SettingsLine.parse(request.argument(), request.place())
                .map(line -> answer(line, request, lore))
                .orElseGet(() -> unknown(request, lore));
    }

    private Answer answer(SettingsLine line, Request request, Lore lore) {
        return switch (String.join(" ", line.words())) {
            case "", "show" -> show(line.place(), lore);
            case "log" -> log(line.place(), lore);
            default -> line.edits(commands.get(), lore.lastEpisode(), settings.store())
                    .map(edits -> edit(edits, line.place(), request, lore))
                    .orElseGet(() -> unknown(request, lore));
        };
    }

    private Answer edit(List<Edit> edits, Place place, Request request, Lore lore) {
        var changes = settings.store().edit(request.viewer().id(), edits);
        var sheet = new Sheet(lore);
        changes.forEach(change -> sheet.fact(SettingsWords.of(change.key()), inWords(change)));
        SettingsWords.all(settings.in(place), place, lore.lastEpisode()).forEach(sheet::say);
        return sheet.choice("All settings here", NAME, SettingsLine.about("show", place)).under(
                changes.isEmpty() ? "It was so already" : "Done",
                new CommandLine(NAME, SettingsLine.about("show", place)));
    }

    private Answer show(Place place, Lore lore) {
        var sheet = new Sheet(lore);
        settings.explain(place).forEach((key, origin) -> sheet.fact(SettingsWords.of(key),
                origin.value()
                        + origin.from().map(level -> " (from " + level.inWords() + ")").orElse(" (the default)")));
        SettingsWords.all(settings.in(place), place, lore.lastEpisode()).forEach(sheet::say);
        return sheet.choice("Who changed what", NAME, SettingsLine.about("log", place)).under(
                "What holds in " + place.inWords(),
                new CommandLine(NAME, SettingsLine.about("show", place)));
    }

    private Answer log(Place place, Lore lore) {
        var sheet = new Sheet(lore);
        var changes = settings.store().log(place.path(), LONGEST_LOG);
        changes.forEach(change -> sheet.fact(MINUTE.format(change.at()),
                SettingsWords.of(change.key()) + " " + inWords(change) + ", by " + actor(change)));
        if (changes.isEmpty()) {
            sheet.say("Nobody has changed anything yet.");
        }
        return sheet.choice("All settings here", NAME, SettingsLine.about("show", place)).under(
                "Who changed what in " + place.inWords(),
                new CommandLine(NAME, SettingsLine.about("log", place)));
    }

    private static String inWords(Change change) {
        return SettingsWords.of(change) + " at " + change.place();
    }

    private static String actor(Change change) {
        return change.actor().isEmpty() ? "somebody whose data was deleted" : change.actor();
    }

    private static Answer unknown(Request request, Lore lore) {
        var sheet = new Sheet(lore)
                .say("This is what can be set. Put “in server” or another level behind it to speak of all of"
                        + " that.");
        SettingsLine.USAGE.forEach(sheet::fact);
        return sheet.choice("All settings here", NAME, "show").under("There is no setting “" + request.argument() + "”",
                CommandLine.of(NAME));
    }

    private static Answer said(Lore lore, String title, String sentence) {
        return new Sheet(lore).say(sentence).under(title, CommandLine.of(NAME));
    }
}
