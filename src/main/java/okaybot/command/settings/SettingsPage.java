package okaybot.command.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.place.Place;
import okaybot.settings.SettingChange;
import okaybot.settings.Settings.ResolvedSetting;

/// What applies in a place: in sentences, and as settings by the place in which they are set.
record SettingsPage(AdminRequest admin, Place place) {
    private static final int MAX_CHANGES_SHOWN = 20;

    Answer show() {
        var builder = withSummary(new AnswerBuilder(admin.lore()));
        var resolved = admin.resolved(place);
        place.hierarchy().reversed().forEach(level -> addSettings(builder,
                admin.messages().setIn(admin.places().name(level)), resolved, Optional.of(level)));
        addSettings(builder, admin.messages().byDefault(), resolved, Optional.empty());
        return builder.choice(admin.messages().whatCanBeSet(), SettingGrammar.COMMAND, SettingGrammar.HELP)
                .choice(admin.messages().changeLog(), SettingGrammar.COMMAND, inPlace(SettingGrammar.LOG))
                .build(admin.messages().settingsFor(admin.places().name(place)), line());
    }

    private void addSettings(AnswerBuilder builder, String label, Map<String, ResolvedSetting> resolved,
            Optional<Place> level) {
        var there = new TreeMap<String, String>();
        resolved.forEach((key, setting) -> {
            if (setting.definedAt().equals(level) && !setting.value().isEmpty()) {
                there.put(key, setting.value());
            }
        });
        var words = admin.formatter().words(there, place);
        if (!words.isEmpty()) {
            builder.fact(label, String.join("; ", words));
        }
    }

    /// Confirms changes, or says that nothing changed.
    ///
    /// @param leftOut sentences about what could not be set
    Answer confirm(List<SettingChange> changes, List<String> leftOut) {
        var messages = admin.messages();
        var builder = new AnswerBuilder(admin.lore());
        leftOut.forEach(sentence -> builder.text(messages.leftOut(sentence)));
        changes.stream().limit(MAX_CHANGES_SHOWN).forEach(change -> builder.fact(SettingGrammar.name(change.key()),
                admin.formatter().change(change, place)));
        if (changes.size() > MAX_CHANGES_SHOWN) {
            builder.text(messages.moreChanges(changes.size() - MAX_CHANGES_SHOWN));
        }
        return withSummary(builder).choice(messages.allSettings(), SettingGrammar.COMMAND, inPlace(SettingGrammar.SHOW))
                .build(changes.isEmpty() ? messages.alreadySet() : messages.saved(), line());
    }

    Answer confirm(List<SettingChange> changes) {
        return confirm(changes, List.of());
    }

    private AnswerBuilder withSummary(AnswerBuilder builder) {
        return builder.text(new SettingsSummary(admin, admin.settings(place), place).sentences());
    }

    private CommandLine line() {
        return new CommandLine(SettingGrammar.COMMAND, inPlace(SettingGrammar.SHOW));
    }

    private String inPlace(String words) {
        return SettingsInput.withLevel(words, place);
    }
}
