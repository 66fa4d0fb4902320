package okaybot.command.settings.grammar;

import static okaybot.command.settings.grammar.SettingGrammar.NO;
import static okaybot.command.settings.grammar.SettingGrammar.YES;

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
    private AnswerScopeOptions() {}

    static List<SettingOption> all(SettingOptionMessages messages) {
        return List.of(
                SettingOption.of(SettingGrammar.ANSWER_HERE, messages.answerHere(), Setting.ANSWER.key(), YES),
                SettingOption.of(SettingGrammar.ANSWER_NOT_HERE, messages.answerNotHere(), Setting.ANSWER.key(), NO),
                new SettingOption(SettingGrammar.ANSWER_ONLY, messages.answerOnly(), AnswerScopeOptions::only),
                new SettingOption(SettingGrammar.ANSWER_EVERYWHERE, messages.answerEverywhere(),
                        (input, current) -> all(YES, input, current)),
                new SettingOption(SettingGrammar.ANSWER_NOWHERE, messages.answerNowhere(),
                        (input, current) -> all(NO, input, current)));
    }

    private static List<SettingEdit> only(SettingsInput input, SettingsReader current) {
        var outermost = input.place().outermost();
        return input.place().equals(outermost)
                ? List.of(set(outermost, YES))
                : withResets(current, outermost, List.of(set(outermost, NO), set(input.place(), YES)));
    }

    private static List<SettingEdit> all(String value, SettingsInput input, SettingsReader current) {
        var outermost = input.place().outermost();
        return input.namesPlace() && !input.place().equals(outermost)
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
