package okaybot.command.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;

/// The options for where the bot answers.
///
/// `here` and `not-here` set one place. `only`, `everywhere` and `nowhere` set the whole server or chat and reset what is
/// set for single places inside it. If the input names a level inside, `everywhere` and `nowhere` set only that level.
final class AnswerScopeOptions {
    static final List<SettingOption> OPTIONS = List.of(
            SettingOption.of("answer here", "answer in this place", Setting.ANSWER.key(), "yes"),
            SettingOption.of("answer not-here", "do not answer in this place", Setting.ANSWER.key(), "no"),
            new SettingOption("answer only", "answer in this place and in no other", AnswerScopeOptions::only),
            new SettingOption("answer everywhere", "answer in every place",
                    (input, current) -> all("yes", input, current)),
            new SettingOption("answer nowhere", "answer in no place", (input, current) -> all("no", input, current)));

    private AnswerScopeOptions() {}

    private static List<SettingEdit> only(SettingsInput input, SettingsReader current) {
        var outermost = input.place().outermost();
        return input.place().equals(outermost)
                ? List.of(set(outermost, "yes"))
                : withResets(current, outermost, List.of(set(outermost, "no"), set(input.place(), "yes")));
    }

    private static List<SettingEdit> all(String value, SettingsInput input, SettingsReader current) {
        var outermost = input.place().outermost();
        return input.namesLevel() && !input.place().equals(outermost)
                ? List.of(set(input.place(), value))
                : withResets(current, outermost, List.of(set(outermost, value)));
    }

    /// The edits, and before them a reset of every other place inside.
    private static List<SettingEdit> withResets(SettingsReader current, Place outermost, List<SettingEdit> edits) {
        var edited = edits.stream().map(SettingEdit::place).toList();
        var resets = current.within(outermost.path()).entrySet()
                .stream()
                .filter(place -> !edited.contains(place.getKey()) && place.getValue().containsKey(Setting.ANSWER.key()))
                .map(place -> new SettingEdit(place.getKey(), Setting.ANSWER.key(), Optional.empty()));
        return Stream.concat(resets, edits.stream()).toList();
    }

    private static SettingEdit set(Place place, String value) {
        return SettingOption.set(place, Setting.ANSWER.key(), value);
    }
}
