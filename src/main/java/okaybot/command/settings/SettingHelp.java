package okaybot.command.settings;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.lore.Lore;
import okaybot.settings.Settings.ResolvedSetting;

/// What can be set, for an admin who has typed only the name of a setting, or a value that it cannot have.
///
/// @param resolved the settings of the place, by their keys
record SettingHelp(SettingsInput input, SettingOptions options, Map<String, ResolvedSetting> resolved, Lore lore) {
    private static final int MAX_CHOICES = 5;
    private static final String CEILING = "spoilers ceiling";

    /// The value of the setting that the input names and what it can be, or the options that the input may mean; empty if there are
    /// none.
    Optional<Answer> answer() {
        var named = resolved.entrySet().stream()
                .filter(setting -> isNamed(SettingsFormatter.describe(setting.getKey())))
                .collect(toMap(setting -> SettingsFormatter.describe(setting.getKey()),
                        setting -> SettingsFormatter.describe(setting.getValue())));
        var possible = options.similar(input.words());
        return named.isEmpty() && possible.isEmpty() ? Optional.empty() : Optional.of(build(named, possible));
    }

    private boolean isNamed(String name) {
        return name.equals(input.words()) || name.startsWith(input.words() + " ") || name.endsWith(" " + input.words());
    }

    private Answer build(Map<String, String> named, List<SettingOption> possible) {
        var builder = new AnswerBuilder(lore);
        named.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(setting -> builder.fact(setting.getKey(), setting.getValue()));
        builder.text(range(input.words()));
        addChoices(builder, possible);
        return builder.choice("All settings here", SettingsAnswers.COMMAND, inPlace("show"))
                .build("“" + input.words() + "” for " + input.place().describe(),
                        new CommandLine(SettingsAnswers.COMMAND, inPlace(input.words())));
    }

    private void addChoices(AnswerBuilder builder, List<SettingOption> possible) {
        possible.stream().limit(MAX_CHOICES).forEach(option -> builder
                .choice(option.words(), SettingsAnswers.COMMAND, inPlace(option.words())));
    }

    /// Says what can stand behind the first word of an input that is no setting.
    ///
    /// @return whether that word is a setting
    boolean addPossible(AnswerBuilder builder) {
        var first = input.words().split(" ", 2)[0];
        var name = input.words().replaceFirst(" \\S+$", "");
        if (List.of(CEILING, "ceiling", "cooldown").contains(name)) {
            builder.text(range(name));
        } else if (options.usage().containsKey(first)) {
            builder.text("This is what can stand behind it.").fact(first, options.usage().getOrDefault(first, ""));
        } else {
            return false;
        }
        return true;
    }

    /// Offers what can stand behind the first word.
    void offerPossible(AnswerBuilder builder) {
        addChoices(builder, options.similar(input.words().split(" ", 2)[0]));
    }

    private String inPlace(String words) {
        return input.namesLevel() ? SettingsInput.withLevel(words, input.place()) : words;
    }

    /// What can be typed behind the words.
    String range(String words) {
        return switch (words) {
            case CEILING, "ceiling" ->
                "The episode can be 1 to " + lore.lastEpisode() + ", or finished; 0 covers everything.";
            case "cooldown" -> "Put a number from 1 to 999 behind it, or off.";
            case "support" -> "Put a text behind it, or off.";
            default -> options.usage().containsKey(words)
                    ? "Put one of these behind it: " + options.usage().getOrDefault(words, "") + "."
                    : "These are the settings that it can mean.";
        };
    }
}
