package okaybot.command.settings;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingOptions;
import okaybot.command.settings.grammar.SettingsInput;

/// The answer to words that are no setting: what they may mean, otherwise all that can be set.
record UnknownSettingPage(AdminRequest admin, SettingsInput input, SettingOptions options) {
    private static final int MAX_CHOICES = 5;

    Answer answer() {
        var builder = new AnswerBuilder(admin.lore());
        var possible = options.similar(input.words()).stream().limit(MAX_CHOICES).toList();
        if (possible.isEmpty()) {
            new SettingsHelpPage(admin, options).addTo(builder);
        } else {
            builder.text(admin.messages().possibleSettings());
        }
        possible.forEach(option -> builder.choice(option.words(), SettingGrammar.COMMAND, inPlace(option.words())));
        return builder.choice(admin.messages().allSettings(), SettingGrammar.COMMAND, "")
                .build(admin.messages().unknownSetting(admin.request().argument()),
                        CommandLine.of(SettingGrammar.COMMAND))
                .asError(admin.messages().unknownSetting(admin.request().argument()));
    }

    private String inPlace(String words) {
        return input.namesPlace() ? SettingsInput.inPlace(input.place(), words) : words;
    }
}
