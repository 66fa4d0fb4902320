package okaybot.command.settings;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;

/// `/settings support`: sets what somebody reads first who speaks of wanting to die, in the whole server or chat.
record SupportAction(AdminRequest admin) {
    private static final int MAX_LENGTH = 300;

    /// @param typed the text, without its quotation marks, or `off`
    Answer answer(String typed) {
        var place = admin.here().outermost();
        var text = typed.replaceAll("[\"“”]", "").strip();
        var isOff = text.equalsIgnoreCase(SettingGrammar.OFF);
        if (!isOff && !Setting.accepts(SettingGrammar.SUPPORT, text)) {
            return admin.notSaved(admin.messages().supportTooLong(MAX_LENGTH));
        }
        var value = Optional.of(text).filter(_ -> !isOff);
        return new SettingsPage(admin, place).confirm(
                admin.edit(_ -> List.of(new SettingEdit(place.path(), SettingGrammar.SUPPORT, value))));
    }
}
