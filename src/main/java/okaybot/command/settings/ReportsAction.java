package okaybot.command.settings;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingOption;
import okaybot.command.settings.grammar.SettingSection;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.settings.Setting;

/// `/settings reports`: sets where readers' reports of mistakes arrive, for the whole server or chat.
record ReportsAction(AdminRequest admin, SettingsInput input) {
    /// @param typed `here`, `nowhere`, or a place by its level, token or name
    Answer answer(String typed) {
        if (typed.equalsIgnoreCase(Setting.NOWHERE)) {
            return set(Setting.NOWHERE);
        }
        var isHere = typed.equalsIgnoreCase(SettingGrammar.HERE);
        if (isHere && !admin.knows(input)) {
            return admin.placeUnknown();
        }
        var place = isHere
                ? Optional.of(input.place())
                : admin.resolve(typed);
        var problem = place.flatMap(admin::postingProblem);
        if (problem.isPresent()) {
            return admin.notSaved(admin.messages().noReportsThere(typed, problem.get()));
        }
        return place.map(found -> set(found.token())).orElseGet(() -> admin.notSaved(
                admin.messages().notAPlace(typed, admin.name(input.here().outermost()))));
    }

    private Answer set(String destination) {
        var changes = admin.edit(current -> SettingOption.setOfOutermost(input.place(), Setting.REPORTS.key(),
                Optional.of(destination), current));
        return new SettingsPage(admin, input.place()).confirm(changes, Optional.of(SettingSection.FEEDBACK), List.of());
    }
}
