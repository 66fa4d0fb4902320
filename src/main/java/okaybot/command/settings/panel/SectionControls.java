package okaybot.command.settings.panel;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Control;
import okaybot.command.settings.grammar.SettingSection;
import okaybot.settings.Setting;
import okaybot.text.TextTruncator;

/// Makes the controls that lead to the pages of sections.
record SectionControls(PanelState state) {
    /// In characters, so that it stands on one line with its name and origin on a phone.
    private static final int MAX_SUPPORT_LENGTH = 9;

    /// Leads to the page of a section.
    Control page(SettingSection section) {
        return new Control(name(section), help(section), value(section), origin(section), state.line(section.word()),
                new Control.Page());
    }

    private String value(SettingSection section) {
        return switch (section) {
            case COMMANDS -> new CommandControls(state).value(state.commands());
            case SPOILERS -> state.values().spoilers(state.setting(Setting.CEILING.key()).value(), isCovered());
            case SUPPORT -> support();
            case ANSWER, REPLIES, LANGUAGE, FEEDBACK ->
                section.settings().stream().map(setting -> state.value(setting.key())).collect(joining(" · "));
        };
    }

    /// The beginning of the text.
    private String support() {
        var text = state.setting(Setting.SUPPORT.key()).value();
        return text.isEmpty() ? state.value(Setting.SUPPORT.key()) : TextTruncator.truncate(text, MAX_SUPPORT_LENGTH);
    }

    private boolean isCovered() {
        return state.setting(Setting.SPOILER_HANDLING.key()).value().equals("cover");
    }

    private Optional<String> origin(SettingSection section) {
        var keys = keys(section);
        var origins = keys.map(state::origin).distinct().toList();
        if (origins.size() == 1) {
            return Optional.of(origins.getFirst());
        }
        return Optional.of(messages().partlySetHere()).filter(_ -> keys(section).anyMatch(state::isSetHere));
    }

    private Stream<String> keys(SettingSection section) {
        return section == SettingSection.COMMANDS
                ? state.commands().stream().map(Setting::commandKey)
                : section.settings().stream().map(Setting::key);
    }

    String name(SettingSection section) {
        return switch (section) {
            case ANSWER -> messages().answerSection();
            case SPOILERS -> messages().spoilersSection();
            case COMMANDS -> messages().commandsSection();
            case REPLIES -> messages().repliesSection();
            case LANGUAGE -> messages().language();
            case FEEDBACK -> messages().feedbackSection();
            case SUPPORT -> messages().supportSection();
        };
    }

    private String help(SettingSection section) {
        return switch (section) {
            case ANSWER -> messages().answerSectionHelp();
            case SPOILERS -> messages().spoilersSectionHelp();
            case COMMANDS -> messages().commandsSectionHelp();
            case REPLIES -> messages().repliesSectionHelp();
            case LANGUAGE -> messages().languageHelp();
            case FEEDBACK -> messages().feedbackSectionHelp();
            case SUPPORT -> messages().supportSectionHelp();
        };
    }

    private PanelMessages messages() {
        return state.messages();
    }
}
