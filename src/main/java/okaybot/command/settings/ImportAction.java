package okaybot.command.settings;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.command.settings.grammar.ImportParser;
import okaybot.command.settings.grammar.SettingGrammar;

/// `/settings import`: sets what a line of an export says, either all of it or nothing.
record ImportAction(AdminRequest admin) {
    private static final int MAX_ERRORS_SHOWN = 5;

    /// @param typed the text behind the word
    Answer answer(String typed) {
        var text = new ImportParser(admin.here(), Set.copyOf(admin.commands()), admin.lore().lastEpisode())
                .parse(typed);
        if (!text.errors().isEmpty()) {
            return admin.notSaved(admin.messages()
                    .unreadable(text.errors().stream().limit(MAX_ERRORS_SHOWN).collect(joining("”, “"))));
        }
        if (text.settings().isEmpty()) {
            return page();
        }
        var checked = new SettingsImport(text, admin);
        return checked.isEmpty()
                ? admin.notSaved(String.join(" ", checked.leftOut()))
                : new SettingsPage(admin, admin.here().outermost())
                        .confirm(admin.edit(checked::edits), Optional.empty(),
                                checked.leftOut().stream().map(admin.messages()::leftOut).toList());
    }

    private Answer page() {
        var messages = admin.messages();
        var line = new CommandLine(SettingGrammar.COMMAND, SettingGrammar.IMPORT);
        var control = new Control(messages.importChoice(), messages.whatToImport(), "", Optional.empty(), line,
                new Control.Text(SettingGrammar.MAX_IMPORT_LENGTH, true, ""));
        return new AnswerBuilder(admin.lore()).controls(List.of(control))
                .choice(messages.allSettings(), SettingGrammar.COMMAND, "").build(messages.importChoice(), line);
    }
}
