package okaybot.command.settings;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import okaybot.answer.Answer;
import okaybot.command.settings.grammar.ImportParser;

/// `/settings import`: sets what a line of an export says, either all of it or nothing.
record ImportAction(AdminRequest admin, Set<String> commands) {
    private static final int MAX_ERRORS_SHOWN = 5;

    /// @param typed the text behind the word
    Answer answer(String typed) {
        var text = new ImportParser(admin.here(), commands, admin.lore().lastEpisode()).parse(typed);
        if (!text.errors().isEmpty()) {
            return admin.notSaved(admin.messages()
                    .unreadable(text.errors().stream().limit(MAX_ERRORS_SHOWN).collect(joining("”, “"))));
        }
        if (text.settings().isEmpty()) {
            return admin.notSaved(admin.messages().whatToImport());
        }
        var checked = new SettingsImport(text, admin);
        return checked.isEmpty()
                ? admin.notSaved(String.join(" ", checked.leftOut()))
                : new SettingsPage(admin, admin.here().outermost())
                        .confirm(admin.edit(checked::edits), checked.leftOut());
    }
}
