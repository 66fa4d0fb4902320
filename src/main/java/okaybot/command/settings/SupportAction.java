package okaybot.command.settings;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingOption;
import okaybot.command.settings.grammar.SettingSection;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.settings.Setting;

/// `/settings support`: sets what somebody reads first who speaks of wanting to die, in the whole server or chat.
record SupportAction(AdminRequest admin, SettingsInput input) {
    /// @param typed the text, without its quotation marks, or `off`
    Answer answer(String typed) {
        var text = typed.replaceAll("[\"“”]", "").strip();
        var isOff = text.equalsIgnoreCase(SettingGrammar.OFF);
        if (!isOff && !Setting.accepts(SettingGrammar.SUPPORT, text)) {
            return admin.notSaved(admin.messages().supportTooLong(Setting.MAX_SUPPORT_LENGTH));
        }
        var value = Optional.of(text).filter(_ -> !isOff);
        var changes = admin.edit(
                current -> SettingOption.setOfOutermost(input.place(), SettingGrammar.SUPPORT, value, current));
        return new SettingsPage(admin, input.place()).confirm(changes, Optional.of(SettingSection.SUPPORT), List.of());
    }
}
