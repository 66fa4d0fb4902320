package okaybot.command.settings;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.settings.SettingChange;
import okaybot.settings.Settings;

/// What holds in a place, how it came to hold, and what became of a change: pages for its admins.
///
/// @param forSpoilers whether the platform marks the place as one for spoilers
record SettingsAnswers(Settings settings, Place place, boolean forSpoilers, Lore lore) {
    private static final int LONGEST_LOG = 10;
    static final DateTimeFormatter MINUTE = DateTimeFormatter
            .ofPattern("d MMMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    Answer show() {
        var sheet = new AnswerBuilder(lore);
        settings.explain(place, forSpoilers)
                .forEach((key, origin) -> sheet.fact(SettingsFormatter.describe(key),
                        SettingsFormatter.describe(origin)));
        return hold(sheet).choice("Who changed what", SettingsCommand.NAME, SettingsInput.withLevel("log", place))
                .build(
                        "What holds in " + place.describe(), line("show"));
    }

    Answer log() {
        var sheet = new AnswerBuilder(lore);
        var changes = settings.store().recentChanges(place.path(), LONGEST_LOG);
        changes.forEach(change -> sheet.fact(MINUTE.format(change.at()),
                SettingsFormatter.describe(change.key()) + " " + inWords(change) + ", by " + actor(change)));
        if (changes.isEmpty()) {
            sheet.text("Nobody has changed anything yet.");
        }
        return toAll(sheet).build("Who changed what in " + place.describe(), line("log"));
    }

    /// What became of a wish.
    Answer changed(List<SettingChange> changes) {
        var sheet = new AnswerBuilder(lore);
        changes.forEach(change -> sheet.fact(SettingsFormatter.describe(change.key()), inWords(change)));
        return toAll(hold(sheet)).build(changes.isEmpty() ? "It was so already" : "Done", line("show"));
    }

    Answer export() {
        var pieces = SettingsExport.of(place, settings.store().within(place.path())).chunks();
        var sheet = new AnswerBuilder(lore);
        if (pieces.isEmpty()) {
            sheet.text("Nothing is set in " + place.describe() + ", so there is nothing to take along.");
        } else {
            sheet.text(
                    "Each line sets this again, here or elsewhere. What is not in it is taken back in the places that it"
                            + " names.");
            pieces.forEach(piece -> sheet.text("/" + SettingsCommand.NAME + " import " + piece));
        }
        return toAll(sheet).build("What is set in " + place.describe(), line("export"));
    }

    private AnswerBuilder hold(AnswerBuilder sheet) {
        return sheet.text(SettingsFormatter.summary(settings.forPlace(place, forSpoilers), place, lore.lastEpisode()));
    }

    private AnswerBuilder toAll(AnswerBuilder sheet) {
        return sheet.choice("All settings here", SettingsCommand.NAME, SettingsInput.withLevel("show", place));
    }

    private CommandLine line(String page) {
        return new CommandLine(SettingsCommand.NAME, SettingsInput.withLevel(page, place));
    }

    private String inWords(SettingChange change) {
        return SettingsFormatter.describe(change) + " in " + place.describe(change.place());
    }

    private static String actor(SettingChange change) {
        return change.actor().isEmpty() ? "somebody whose data was deleted" : change.actor();
    }
}
