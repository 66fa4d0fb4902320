package okaybot.command.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingSection;
import okaybot.place.Place;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;

/// `/settings undo`: takes back the changes that were made at once. What was changed again since stays as it is.
///
/// @param place whose page is shown then
record UndoAction(AdminRequest admin, Place place) {
    /// @param typed the time of the changes, in milliseconds since 1970
    Answer answer(String typed) {
        if (!typed.matches("\\d{1,15}")) {
            return admin.notSaved(admin.messages().whatToUndo());
        }
        var changes = changesAt(Instant.ofEpochMilli(Long.parseLong(typed)));
        if (changes.isEmpty()) {
            return admin.notSaved(admin.messages().unknownChange());
        }
        var undone = admin.edit(current -> changes.stream().filter(change -> isStillSet(change, current))
                .map(change -> new SettingEdit(change.place(), change.key(), change.before())).toList());
        var kept = changes.stream().filter(change -> undone.stream().noneMatch(other -> isSameSetting(change, other)))
                .map(this::changedAgain).toList();
        return undone.isEmpty()
                ? admin.notSaved(String.join(" ", kept))
                : new SettingsPage(admin, place).confirm(undone,
                        SettingSection.ofKeys(undone.stream().map(SettingChange::key)), kept);
    }

    private List<SettingChange> changesAt(Instant time) {
        return admin.context().settings().store()
                .recentChanges(place.outermost().path(), SettingsStore.MAX_CHANGES).stream()
                .filter(change -> change.at().equals(time)).toList();
    }

    private static boolean isStillSet(SettingChange change, SettingsReader current) {
        return Optional.ofNullable(current.at(change.place()).get(change.key())).equals(change.after());
    }

    private static boolean isSameSetting(SettingChange one, SettingChange other) {
        return one.place().equals(other.place()) && one.key().equals(other.key());
    }

    private String changedAgain(SettingChange change) {
        return admin.messages().changedAgain(SettingGrammar.name(change.key()),
                admin.places().name(admin.here(), change.place()));
    }
}
