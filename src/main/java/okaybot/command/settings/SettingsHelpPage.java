package okaybot.command.settings;

import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingOptions;
import okaybot.command.settings.grammar.SettingsInput;

/// Everything that can be set, as it is typed.
record SettingsHelpPage(AdminRequest admin, SettingOptions options) {
    Answer answer() {
        var builder = new AnswerBuilder(admin.lore());
        addTo(builder);
        return builder.choice(admin.messages().allSettings(), SettingGrammar.COMMAND, "")
                .build(admin.messages().whatCanBeSet(),
                        new CommandLine(SettingGrammar.COMMAND, SettingGrammar.HELP));
    }

    void addTo(AnswerBuilder builder) {
        var level = SettingsInput.inPlace(admin.here().outermost(), "");
        builder.lines(lines().map(line -> List.<Span>of(new Span.Plain(line))).toList())
                .text(admin.messages().howToNameLevel(level));
    }

    private Stream<String> lines() {
        return Stream.concat(
                options.usage().entrySet().stream().filter(words -> !words.getKey().equals(SettingGrammar.RESET))
                        .map(words -> (words.getKey() + " " + words.getValue()).strip()),
                Stream.of(SettingGrammar.RESET + ", " + SettingGrammar.RESET + " …",
                        SettingGrammar.SUPPORT + " " + admin.messages().textOrOff(),
                        String.join(", ", SettingGrammar.SHOW, SettingGrammar.HELP, SettingGrammar.LOG,
                                SettingGrammar.EXPORT, SettingGrammar.IMPORT)));
    }
}
