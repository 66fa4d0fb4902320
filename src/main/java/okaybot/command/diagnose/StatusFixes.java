package okaybot.command.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.command.settings.AdminRequest;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.place.Place;
import okaybot.settings.PlaceSettings;
import okaybot.settings.Setting;

/// What an admin can do by one press about the status of a place.
///
/// @param settings those of the place
record StatusFixes(AdminRequest admin, PlaceSettings settings) {
    /// What is wrong with the place for reports: it is gone, or nothing can be posted there.
    Optional<String> reportsProblem() {
        return settings.reportDestination().flatMap(token -> admin.resolve(token).map(this::postingProblem)
                .orElseGet(() -> Optional.of(messages().reportsPlaceGone(token))));
    }

    private Optional<String> postingProblem(Place place) {
        return admin.postingProblem(place).map(reason -> messages().reportsCannotArrive(admin.name(place), reason));
    }

    /// @param canReport whether reports arrive, or are not wanted
    List<Choice> choices(boolean canReport) {
        var choices = new ArrayList<Choice>();
        if (!settings.answers()) {
            choices.add(choice(messages().fixAnswers(), SettingGrammar.ANSWER_HERE));
        }
        if (settings.deniedCommands().size() == 1) {
            var name = settings.deniedCommands().iterator().next();
            choices.add(choice(messages().fixCommand("/" + name),
                    SettingGrammar.words(Setting.commandKey(name), Setting.ALLOW)));
        } else if (!settings.deniedCommands().isEmpty()) {
            choices.add(choice(messages().fixCommands(), SettingGrammar.COMMANDS));
        }
        if (!canReport) {
            choices.add(choice(messages().fixReports(), SettingGrammar.page(Setting.REPORTS.key())));
            choices.add(choice(messages().stopReports(),
                    SettingGrammar.RESET + " " + SettingGrammar.name(Setting.REPORTS.key())));
        }
        return choices;
    }

    private Choice choice(String label, String words) {
        return new Choice(label, new CommandLine(SettingGrammar.COMMAND, SettingsInput.inPlace(admin.here(), words)));
    }

    private DiagnoseMessages messages() {
        return DiagnoseMessages.in(admin.locale());
    }
}
