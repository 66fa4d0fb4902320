package okaybot.command.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;

/// In which places the bot answers. `here` and `not-here` speak of one level. `nowhere` and `everywhere` speak of all that
/// it belongs to, so what was said of single places inside goes; of one level only if the line names it.
final class AnswerScopeOptions {
    static final List<SettingOption> OPTIONS = List.of(
            SettingOption.of("answer here", "answer in this place", Setting.ANSWER.key(), "yes"),
            SettingOption.of("answer not-here", "do not answer in this place", Setting.ANSWER.key(), "no"),
            new SettingOption("answer only", "answer in this place and in no other", AnswerScopeOptions::only),
            new SettingOption("answer everywhere", "answer in every place", (line, now) -> all("yes", line, now)),
            new SettingOption("answer nowhere", "answer in no place", (line, now) -> all("no", line, now)));

    private AnswerScopeOptions() {}

    private static List<SettingEdit> only(SettingsInput line, SettingsReader now) {
        var all = line.place().outermost();
        return line.place().equals(all)
                ? List.of(set(all, "yes"))
                : alone(now, all, List.of(set(all, "no"), set(line.place(), "yes")));
    }

    private static List<SettingEdit> all(String value, SettingsInput line, SettingsReader now) {
        var all = line.place().outermost();
        return line.namesLevel() && !line.place().equals(all)
                ? List.of(set(line.place(), value))
                : alone(now, all, List.of(set(all, value)));
    }

    /// With what was said of all other places taken back.
    private static List<SettingEdit> alone(SettingsReader now, Place all, List<SettingEdit> edits) {
        var kept = edits.stream().map(SettingEdit::place).toList();
        var others = now.within(all.path()).entrySet()
                .stream()
                .filter(other -> !kept.contains(other.getKey()) && other.getValue().containsKey(Setting.ANSWER.key()))
                .map(other -> new SettingEdit(other.getKey(), Setting.ANSWER.key(), Optional.empty()));
        return Stream.concat(others, edits.stream()).toList();
    }

    private static SettingEdit set(Place place, String value) {
        return SettingOption.set(place, Setting.ANSWER.key(), value);
    }
}
