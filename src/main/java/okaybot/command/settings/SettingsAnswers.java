package okaybot.command.settings;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.command.api.ListPart;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.settings.SettingChange;
import okaybot.settings.Settings;

/// What `/settings` answers about one place: the settings and where they come from, who changed them, and an export.
///
/// @param allowsSpoilers whether the platform marks the place as one for spoilers
record SettingsAnswers(Settings settings, Place place, boolean allowsSpoilers, Lore lore) {
    /// The name of the command.
    static final String COMMAND = "settings";
    private static final int MAX_LOG_ENTRIES = 10;
    /// Those of other places are left out of them.
    private static final int MAX_LOG_ENTRIES_READ = 200;
    private static final int MAX_CHANGES_SHOWN = 20;
    /// As many as fit into three messages.
    static final int CHUNKS_PER_EXPORT = 10;

    Answer show() {
        var builder = new AnswerBuilder(lore);
        settings.explain(place, allowsSpoilers).forEach((key, resolved) -> builder
                .fact(SettingsFormatter.describe(key), SettingsFormatter.describe(resolved)));
        return withSummary(builder).choice("Who changed what", COMMAND, SettingsInput.withLevel("log", place))
                .build("Settings for " + place.describe(), line("show"));
    }

    /// The last changes that hold in the place: its own, those of the places around it, and of those inside.
    Answer log() {
        var builder = new AnswerBuilder(lore);
        var levels = place.hierarchy().stream().map(Place::path).toList();
        var changes = settings.store().recentChanges(place.outermost().path(), MAX_LOG_ENTRIES_READ).stream()
                .filter(change -> levels.contains(change.place()) || change.place().startsWith(place.path() + "/"))
                .limit(MAX_LOG_ENTRIES).toList();
        changes.forEach(change -> builder.fact(SettingsFormatter.describe(change.at()),
                SettingsFormatter.describe(change.key()) + " " + describe(change) + ", by " + actor(change)));
        if (changes.isEmpty()) {
            builder.text("Nobody has changed anything yet.");
        }
        return withShowChoice(builder).build("Who changed what in " + place.describe(), line("log"));
    }

    /// Confirms the changes, or says that nothing changed.
    Answer confirm(List<SettingChange> changes) {
        return confirm(changes, List.of());
    }

    /// As above.
    ///
    /// @param leftOut sentences about what could not be set
    Answer confirm(List<SettingChange> changes, List<String> leftOut) {
        var builder = new AnswerBuilder(lore);
        leftOut.forEach(sentence -> builder.text("Left out: " + sentence));
        changes.stream().limit(MAX_CHANGES_SHOWN)
                .forEach(change -> builder.fact(SettingsFormatter.describe(change.key()), describe(change)));
        if (changes.size() > MAX_CHANGES_SHOWN) {
            builder.fact("More", (changes.size() - MAX_CHANGES_SHOWN) + " other settings were changed too");
        }
        return withShowChoice(withSummary(builder))
                .build(changes.isEmpty() ? "It was so already" : "Done", line("show"));
    }

    /// @param part which of the lines
    Answer export(ListPart part) {
        var chunks = SettingsExport.of(place, settings.store().within(place.path())).chunks();
        var builder = new AnswerBuilder(lore);
        if (chunks.isEmpty()) {
            builder.text("Nothing is set in " + place.describe() + ", so there is nothing to take along.");
        } else {
            builder.text("Each line sets this again, here or elsewhere. What is not in it is taken back in the places"
                    + " that it names.");
            part.range(chunks.size(), lore.locale()).ifPresent(range -> builder.fact("Lines shown", range));
            chunks.stream().skip(part.skip()).limit(part.size())
                    .forEach(chunk -> builder.text("/" + COMMAND + " import " + chunk));
        }
        part.previous().ifPresent(before -> builder.choice("Lines before", COMMAND, withLevel(before)));
        part.next(chunks.size()).ifPresent(after -> builder.choice("More lines", COMMAND, withLevel(after)));
        return withShowChoice(builder).build("What is set in " + place.describe(), line(part.text()));
    }

    private AnswerBuilder withSummary(AnswerBuilder builder) {
        return builder.text(
                SettingsFormatter.summary(settings.forPlace(place, allowsSpoilers), place, lore.lastEpisode()));
    }

    private AnswerBuilder withShowChoice(AnswerBuilder builder) {
        return builder.choice("All settings here", COMMAND, SettingsInput.withLevel("show", place));
    }

    private String withLevel(ListPart part) {
        return SettingsInput.withLevel(part.text(), place);
    }

    private CommandLine line(String page) {
        return new CommandLine(COMMAND, SettingsInput.withLevel(page, place));
    }

    private String describe(SettingChange change) {
        return SettingsFormatter.describe(change) + " in " + place.describe(change.place());
    }

    private static String actor(SettingChange change) {
        return change.actor().isEmpty() ? "somebody whose data was deleted" : change.actor();
    }
}
