package okaybot.command.settings.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.settings.Setting;

/// Settings that stand together on a page.
public enum SettingSection {
    ANSWER("answer"), SPOILERS("spoilers"),
    /// Which commands are answered.
    COMMANDS(SettingGrammar.COMMANDS), REPLIES("replies"), LANGUAGE(SettingGrammar.LANGUAGE), FEEDBACK(
            "feedback"), SUPPORT("support");

    private final String word;

    SettingSection(String word) {
        this.word = word;
    }

    /// What is typed for its page.
    public String word() {
        return word;
    }

    /// In the order in which they are shown; none for the commands.
    public List<Setting> settings() {
        return switch (this) {
            case ANSWER -> List.of(Setting.ANSWER);
            case SPOILERS -> List.of(Setting.CEILING, Setting.SPOILER_HANDLING, Setting.COVER);
            case COMMANDS -> List.of();
            case REPLIES -> List.of(Setting.REPLY, Setting.COOLDOWN);
            case LANGUAGE -> List.of(Setting.LANGUAGE);
            case FEEDBACK -> List.of(Setting.REPORTS, Setting.QUESTIONS);
            case SUPPORT -> List.of(Setting.SUPPORT);
        };
    }

    public static Optional<SettingSection> ofWord(String word) {
        return Arrays.stream(values()).filter(section -> section.word.equals(word)).findFirst();
    }

    /// The section of a setting.
    ///
    /// @param key of a setting or of a command
    public static Optional<SettingSection> ofKey(String key) {
        return SettingGrammar.isCommand(key)
                ? Optional.of(COMMANDS)
                : Arrays.stream(values())
                        .filter(section -> section.settings().stream().map(Setting::key).anyMatch(key::equals))
                        .findFirst();
    }

    /// The section that all of these keys belong to; empty if there is none.
    public static Optional<SettingSection> ofKeys(Stream<String> keys) {
        var sections = keys.map(SettingSection::ofKey).distinct().limit(2).toList();
        return sections.size() == 1 ? sections.getFirst() : Optional.empty();
    }
}
