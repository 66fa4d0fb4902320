package okaybot.command.settings;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.command.api.Completion;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingOption;
import okaybot.command.settings.grammar.SettingOptions;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.settings.Setting;

/// What can be set, for an admin who has typed only the name of a setting, or a value that it cannot have.
record SettingHelp(AdminRequest admin, SettingsInput input, SettingOptions options) {
    private static final int MAX_CHOICES = 5;
    private static final int MAX_SUGGESTIONS = 3;
    private static final int MAX_COOLDOWN = 999;
    private static final String CEILING = Setting.CEILING.key();
    private static final String COOLDOWN = Setting.COOLDOWN.key();

    /// The value of the setting that the input names and what it can be, or the options that the input may mean; empty if there are
    /// none.
    Optional<Answer> aboutSetting() {
        var named = new TreeMap<>(admin.resolved(input.place()).entrySet().stream()
                .filter(setting -> isNamed(SettingGrammar.name(setting.getKey())) && !isAllCommands())
                .collect(toMap(setting -> SettingGrammar.name(setting.getKey()),
                        setting -> admin.formatter().value(setting.getKey(), setting.getValue(), input.place()))));
        var possible = options.similar(input.words());
        return named.isEmpty() && possible.isEmpty() ? Optional.empty() : Optional.of(aboutSetting(named, possible));
    }

    private boolean isAllCommands() {
        return input.words().equals(SettingGrammar.COMMANDS);
    }

    private boolean isNamed(String name) {
        return name.equals(input.words()) || name.startsWith(input.words() + " ") || name.endsWith(" " + input.words());
    }

    private Answer aboutSetting(Map<String, String> named, List<SettingOption> possible) {
        var builder = new AnswerBuilder(admin.lore());
        named.forEach(builder::fact);
        if (isAllCommands()) {
            new SettingsSummary(admin, admin.settings(input.place()), input.place()).commandsOff()
                    .ifPresent(builder::text);
        }
        builder.text(range(input.words()).orElseGet(admin.messages()::possibleSettings));
        addChoices(builder, possible);
        return withShowChoice(builder)
                .build(admin.messages().aboutSetting(input.words(), admin.places().name(input.place())),
                        new CommandLine(SettingGrammar.COMMAND, inPlace(input.words())));
    }

    /// Says what can stand behind the first word of an input that is no setting; if that word is none either, all that can be set.
    ///
    /// @param near what the input may mean
    Answer unknownSetting(List<Completion> near) {
        var builder = new AnswerBuilder(admin.lore());
        var typed = admin.request().argument();
        var first = input.words().split(" ", 2)[0];
        var setting = SettingGrammar.ceiling(input.words()).map(_ -> CEILING)
                .orElseGet(() -> input.words().replaceFirst(" \\S+$", ""));
        var range = range(setting).or(() -> range(first));
        near.stream().limit(MAX_SUGGESTIONS)
                .forEach(option -> builder.choice(option.label(), SettingGrammar.COMMAND, option.value()));
        if (range.isEmpty()) {
            new SettingsHelpPage(admin, options).addTo(builder);
        } else {
            builder.text(range.get());
        }
        if (range.isPresent() && near.isEmpty()) {
            addChoices(builder, options.similar(first));
        }
        return withShowChoice(builder).build(range.isPresent()
                ? admin.messages().impossibleValue(typed)
                : admin.messages().unknownSetting(typed), CommandLine.of(SettingGrammar.COMMAND));
    }

    private void addChoices(AnswerBuilder builder, List<SettingOption> possible) {
        possible.stream().limit(MAX_CHOICES).forEach(option -> builder.choice(option.words(), SettingGrammar.COMMAND,
                inPlace(option.words())));
    }

    private AnswerBuilder withShowChoice(AnswerBuilder builder) {
        return builder.choice(admin.messages().allSettings(), SettingGrammar.COMMAND, inPlace(SettingGrammar.SHOW));
    }

    private String inPlace(String words) {
        return input.namesLevel() ? SettingsInput.withLevel(words, input.place()) : words;
    }

    /// What can be typed behind the name of a setting; empty if it is none.
    private Optional<String> range(String name) {
        var messages = admin.messages();
        if (name.equals(CEILING) || name.equals(SettingGrammar.name(CEILING))) {
            return Optional.of(messages.ceilingRange(admin.lore().lastEpisode()));
        }
        if (name.equals(COOLDOWN)) {
            return Optional.of(messages.cooldownRange(MAX_COOLDOWN));
        }
        return name.equals(SettingGrammar.SUPPORT)
                ? Optional.of(messages.supportRange())
                : Optional.ofNullable(options.usage().get(name)).filter(values -> !values.isEmpty())
                        .map(messages::valueRange);
    }
}
