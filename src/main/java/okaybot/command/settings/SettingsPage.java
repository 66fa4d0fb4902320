package okaybot.command.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingSection;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.command.settings.panel.PanelMessages;
import okaybot.command.settings.panel.SettingsPanel;
import okaybot.command.settings.panel.SettingsPanel.PanelPage;
import okaybot.place.Place;
import okaybot.settings.SettingChange;

/// The settings of a place, with controls that change them.
record SettingsPage(AdminRequest admin, Place place) {
    private static final int MAX_CHANGES_SHOWN = 10;

    /// What applies in the place, in sentences, and all sections.
    Answer overview() {
        var builder = withSummary(new AnswerBuilder(admin.lore()));
        return withOverview(builder).build(
                admin.messages().settingsFor(admin.name(place)),
                line(""));
    }

    private AnswerBuilder withOverview(AnswerBuilder builder) {
        var messages = admin.messages();
        return builder.controls(controls())
                .choice(messages.changeLog(), SettingGrammar.COMMAND, inPlace(SettingGrammar.LOG))
                .choice(messages.exportChoice(), SettingGrammar.COMMAND, inPlace(SettingGrammar.EXPORT))
                .choice(messages.importChoice(), SettingGrammar.COMMAND, SettingGrammar.IMPORT)
                .choice(messages.whatCanBeTyped(), SettingGrammar.COMMAND, SettingGrammar.HELP);
    }

    private List<Control> controls() {
        var controls = new ArrayList<>(panel().overview());
        ownPosts().section(line(OwnPostControls.WORD))
                .ifPresent(posts -> controls.add(SettingSection.values().length, posts));
        return controls;
    }

    /// The page that some words ask for; empty if they ask for none.
    Optional<Answer> find(String words) {
        return panel().find(words).map(page -> withPage(new AnswerBuilder(admin.lore()), page)
                .build(page.title(), page.line())).or(() -> ownPosts(words));
    }

    private OwnPostControls ownPosts() {
        return new OwnPostControls(admin, place.outermost());
    }

    private Optional<Answer> ownPosts(String words) {
        return Optional.of(words).filter(OwnPostControls.WORD::equals).map(_ -> ownPosts().all())
                .filter(controls -> !controls.isEmpty())
                .map(controls -> new AnswerBuilder(admin.lore()).controls(controls)
                        .choice(panelMessages().back(), SettingGrammar.COMMAND, inPlace(""))
                        .build(panelMessages().pageTitle(OwnPostMessages.in(admin.locale()).postsSection(),
                                admin.name(place.outermost())), line(OwnPostControls.WORD)));
    }

    private AnswerBuilder withPage(AnswerBuilder builder, PanelPage page) {
        builder.controls(page.controls());
        page.choices()
                .forEach(choice -> builder.choice(choice.label(), choice.line().name(), choice.line().argument()));
        return builder.choice(panelMessages().back(), page.back().name(), page.back().argument());
    }

    /// The page of what some words begin with, as the answer to a value that is impossible there; empty if there is none.
    Optional<Answer> impossibleValue(String typed, String words) {
        var known = words;
        while (known.contains(" ")) {
            known = known.substring(0, known.lastIndexOf(' '));
            var page = find(known);
            if (page.isPresent()) {
                return page.map(found -> found.asError(admin.messages().impossibleValue(typed)));
            }
        }
        return Optional.empty();
    }

    /// Confirms changes, or says that nothing changed.
    ///
    /// @param section what the changes are about; empty if it is no single section
    /// @param notes sentences about what was not changed
    Answer confirm(List<SettingChange> changes, Optional<SettingSection> section, List<String> notes) {
        var messages = admin.messages();
        var builder = new AnswerBuilder(admin.lore());
        notes.forEach(builder::text);
        changes.stream().limit(MAX_CHANGES_SHOWN).forEach(change -> builder.fact(SettingGrammar.name(change.key()),
                admin.formatter().change(change, admin.here())));
        if (changes.size() > MAX_CHANGES_SHOWN) {
            builder.text(messages.moreChanges(changes.size() - MAX_CHANGES_SHOWN));
        }
        changes.stream().findFirst().ifPresent(change -> builder.choice(panelMessages().undo(), SettingGrammar.COMMAND,
                inPlace(SettingGrammar.undo(change.at()))));
        var title = changes.isEmpty() ? messages.alreadySet() : messages.saved();
        return section.map(panel()::section).map(page -> withPage(builder, page).build(title, page.line()))
                .orElseGet(() -> withOverview(builder).build(title, line("")));
    }

    private AnswerBuilder withSummary(AnswerBuilder builder) {
        return builder.text(new SettingsSummary(admin, admin.settings(place), place).sentences());
    }

    private SettingsPanel panel() {
        return new SettingsPanel(admin.panelState(place));
    }

    private PanelMessages panelMessages() {
        return PanelMessages.in(admin.locale());
    }

    private CommandLine line(String words) {
        return new CommandLine(SettingGrammar.COMMAND, inPlace(words));
    }

    private String inPlace(String words) {
        return SettingsInput.inPlace(place, words);
    }
}
