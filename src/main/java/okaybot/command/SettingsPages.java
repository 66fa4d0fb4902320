package okaybot.command;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Sheet;
import okaybot.lore.Lore;
import okaybot.settings.Change;
import okaybot.settings.Place;
import okaybot.settings.Settings;

/// What holds in a place, how it came to hold, and what became of a change: pages for its admins.
///
/// @param forSpoilers whether the platform marks the place as one for spoilers
record SettingsPages(Settings settings, Place place, boolean forSpoilers, Lore lore) {
    private static final int LONGEST_LOG = 10;
    static final DateTimeFormatter MINUTE = DateTimeFormatter
            .ofPattern("d MMMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    Answer show() {
        var sheet = new Sheet(lore);
        settings.explain(place, forSpoilers)
                .forEach((key, origin) -> sheet.fact(SettingsWords.of(key), SettingsWords.of(origin)));
        return hold(sheet).choice("Who changed what", SettingsCommand.NAME, SettingsLine.about("log", place)).under(
                "What holds in " + place.inWords(), line("show"));
    }

    Answer log() {
        var sheet = new Sheet(lore);
        var changes = settings.store().log(place.path(), LONGEST_LOG);
        changes.forEach(change -> sheet.fact(MINUTE.format(change.at()),
                SettingsWords.of(change.key()) + " " + inWords(change) + ", by " + actor(change)));
        if (changes.isEmpty()) {
            sheet.say("Nobody has changed anything yet.");
        }
        return toAll(sheet).under("Who changed what in " + place.inWords(), line("log"));
    }

    /// What became of a wish.
    Answer changed(List<Change> changes) {
        var sheet = new Sheet(lore);
        changes.forEach(change -> sheet.fact(SettingsWords.of(change.key()), inWords(change)));
        return toAll(hold(sheet)).under(changes.isEmpty() ? "It was so already" : "Done", line("show"));
    }

    Answer export() {
        var pieces = SettingsText.of(place, settings.store().within(place.path())).pieces();
        var sheet = new Sheet(lore);
        if (pieces.isEmpty()) {
            sheet.say("Nothing is set in " + place.inWords() + ", so there is nothing to take along.");
        } else {
            sheet.say(
                    "Each line sets this again, here or elsewhere. What is not in it is taken back in the places that it"
                            + " names.");
            pieces.forEach(piece -> sheet.say("/" + SettingsCommand.NAME + " import " + piece));
        }
        return toAll(sheet).under("What is set in " + place.inWords(), line("export"));
    }

    private Sheet hold(Sheet sheet) {
        return sheet.say(SettingsWords.all(settings.in(place, forSpoilers), place, lore.lastEpisode()));
    }

    private Sheet toAll(Sheet sheet) {
        return sheet.choice("All settings here", SettingsCommand.NAME, SettingsLine.about("show", place));
    }

    private CommandLine line(String page) {
        return new CommandLine(SettingsCommand.NAME, SettingsLine.about(page, place));
    }

    private String inWords(Change change) {
        return SettingsWords.of(change) + " in " + place.inWords(change.place());
    }

    private static String actor(Change change) {
        return change.actor().isEmpty() ? "somebody whose data was deleted" : change.actor();
    }
}
