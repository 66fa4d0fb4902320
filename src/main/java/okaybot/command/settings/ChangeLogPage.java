package okaybot.command.settings;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.place.Place;
import okaybot.settings.SettingChange;

/// The last changes that apply in a place: its own, those of the places around it, and of those inside.
record ChangeLogPage(AdminRequest admin, Place place) {
    private static final int MAX_ENTRIES = 10;
    /// Those of other places are left out of them.
    private static final int MAX_ENTRIES_READ = 200;

    Answer answer() {
        var messages = admin.messages();
        var builder = new AnswerBuilder(admin.lore());
        var levels = place.hierarchy().stream().map(Place::path).toList();
        var changes = admin.context().settings().store()
                .recentChanges(place.outermost().path(), MAX_ENTRIES_READ).stream()
                .filter(change -> levels.contains(change.place()) || change.place().startsWith(place.path() + "/"))
                .limit(MAX_ENTRIES).toList();
        changes.forEach(change -> builder.fact(admin.formatter().time(change.at()), entry(change)));
        if (changes.isEmpty()) {
            builder.text(messages.nobodyChanged());
        }
        changes.stream().findFirst().ifPresent(last -> builder.choice(messages.undoLast(), SettingGrammar.COMMAND,
                inPlace(SettingGrammar.undo(last.at()))));
        return builder.choice(messages.allSettings(), SettingGrammar.COMMAND, inPlace(""))
                .build(messages.changesIn(admin.name(place)),
                        new CommandLine(SettingGrammar.COMMAND, inPlace(SettingGrammar.LOG)));
    }

    private String entry(SettingChange change) {
        var actor = change.actor().isEmpty() ? admin.messages().deletedAdmin() : change.actor();
        return SettingGrammar.name(change.key()) + " "
                + admin.messages().changedBy(admin.formatter().change(change, admin.here()), actor);
    }

    private String inPlace(String words) {
        return SettingsInput.inPlace(place, words);
    }
}
