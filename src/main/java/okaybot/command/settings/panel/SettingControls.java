package okaybot.command.settings.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.settings.Setting;
import okaybot.text.Headings;
import okaybot.text.Languages;

/// Makes the controls of settings.
record SettingControls(PanelState state) {
    SettingControl of(Setting setting) {
        return switch (setting) {
            case ANSWER -> SettingControl.of(
                    control(setting, messages().answer(), messages().answerHelp(), new Control.Select(answers())));
            case CEILING -> SettingControl
                    .of(control(setting, messages().ceiling(), messages().ceilingHelp(state.lore().lastEpisode()),
                            new Control.Episode(episodes())));
            case SPOILER_HANDLING -> SettingControl.of(control(setting, messages().handling(),
                    messages().handlingHelp(), select(setting, "cover", "leave-out")));
            case REPLY -> SettingControl.of(
                    control(setting, messages().reply(), messages().replyHelp(), select(setting, "open", "private")));
            case COOLDOWN -> new SettingControl(control(setting, messages().cooldown(),
                    messages().cooldownHelp(Setting.MAX_COOLDOWN), new Control.WholeNumber(1, Setting.MAX_COOLDOWN)),
                    cooldowns());
            case REPORTS -> new SettingControl(
                    control(setting, messages().reports(), messages().reportsHelp(), new Control.Channel()),
                    destinations());
            case COVER -> toggle(setting, messages().cover(), messages().coverHelp());
            case QUESTIONS -> toggle(setting, messages().questions(), messages().questionsHelp());
            case LANGUAGE -> SettingControl.of(control(setting, messages().language(), messages().languageHelp(),
                    select(setting, languages())));
            case SUPPORT -> new SettingControl(control(setting, messages().support(),
                    messages().supportHelp(Setting.MAX_SUPPORT_LENGTH),
                    new Control.Text(Setting.MAX_SUPPORT_LENGTH, true, value(setting))), texts());
        };
    }

    private Control control(Setting setting, String label, String help, Control.Input input) {
        var key = setting.key();
        return new Control(label, help, state.value(key), Optional.of(state.origin(key)),
                state.line(SettingGrammar.page(key)), input);
    }

    private SettingControl toggle(Setting setting, String label, String help) {
        var isOn = value(setting).equals(SettingGrammar.ON);
        var input = new Control.Toggle(isOn, line(setting, SettingGrammar.ON), line(setting, SettingGrammar.OFF));
        return new SettingControl(control(setting, label, help, input), resetChoice(setting, label).stream().toList());
    }

    private Control.Select select(Setting setting, String... values) {
        var options = new ArrayList<Option>();
        for (var value : values) {
            options.add(option(state.value(setting.key(), value), setting, value));
        }
        resetOption(setting).ifPresent(options::add);
        return new Control.Select(options);
    }

    private static String[] languages() {
        return Stream.concat(Stream.of(Setting.AUTOMATIC), Languages.all().stream().map(Locale::toLanguageTag))
                .toArray(String[]::new);
    }

    /// For a whole server or chat, also what takes back what is set for the places inside.
    private List<Option> answers() {
        var options = new ArrayList<>(select(Setting.ANSWER, SettingGrammar.YES, SettingGrammar.NO).options());
        if (isOutermost()) {
            options.add(unselected(messages().everywhere(), SettingGrammar.ANSWER_EVERYWHERE));
            options.add(unselected(messages().nowhereHere(), SettingGrammar.ANSWER_NOWHERE));
        } else {
            options.add(unselected(messages().onlyHere(), SettingGrammar.ANSWER_ONLY));
        }
        return options;
    }

    private List<Option> episodes() {
        var options = new ArrayList<Option>();
        options.add(option(state.valueMessages().noEpisode(), Setting.CEILING, "0"));
        IntStream.rangeClosed(1, state.lore().lastEpisode()).mapToObj(Integer::toString)
                .forEach(number -> options.add(option(number, Setting.CEILING, number)));
        options.add(option(state.valueMessages().finished(), Setting.CEILING, Setting.END));
        resetOption(Setting.CEILING).ifPresent(options::add);
        return options;
    }

    private List<Choice> cooldowns() {
        return Stream.concat(choice(messages().cooldownOff(), Setting.COOLDOWN, SettingGrammar.OFF).stream(),
                resetChoice(Setting.COOLDOWN, messages().cooldown()).stream()).toList();
    }

    private List<Choice> destinations() {
        var there = isOutermost() ? state.here() : state.place();
        return Stream.of(choice(messages().reportsHere(state.places().name(there)), Setting.REPORTS, there.token()),
                choice(messages().reportsNowhere(), Setting.REPORTS, Setting.NOWHERE)).flatMap(Optional::stream)
                .toList();
    }

    private List<Choice> texts() {
        var off = state.line(SettingGrammar.SUPPORT + " " + SettingGrammar.OFF);
        return value(Setting.SUPPORT).isEmpty() ? List.of() : List.of(new Choice(messages().supportOff(), off));
    }

    /// Sets a value; empty if it is the present one.
    private Optional<Choice> choice(String label, Setting setting, String value) {
        return Optional.of(new Choice(label, line(setting, value))).filter(_ -> !value.equals(value(setting)));
    }

    private Option option(String label, Setting setting, String value) {
        return new Option(capitalized(label), "", line(setting, value), value.equals(value(setting)));
    }

    /// Values are words in a sentence; an option stands alone.
    private String capitalized(String label) {
        return Headings.capitalized(label, state.lore().locale());
    }

    private Option unselected(String label, String words) {
        return new Option(capitalized(label), "", state.line(words), false);
    }

    private Optional<Option> resetOption(Setting setting) {
        var key = setting.key();
        var inherited = state.inheritedSetting(key);
        return Optional
                .of(new Option(capitalized(state.asAround(key)), state.value(key, inherited.value()), resetLine(key),
                        false))
                .filter(_ -> state.isSetHere(key));
    }

    private Optional<Choice> resetChoice(Setting setting, String label) {
        var key = setting.key();
        return Optional.of(new Choice(messages().resetChoice(label, state.asAround(key)), resetLine(key)))
                .filter(_ -> state.isSetHere(key));
    }

    private CommandLine resetLine(String key) {
        return state.line(SettingGrammar.RESET + " " + SettingGrammar.name(key));
    }

    private CommandLine line(Setting setting, String value) {
        return state.line(SettingGrammar.words(setting.key(), value));
    }

    private String value(Setting setting) {
        return state.setting(setting.key()).value();
    }

    private boolean isOutermost() {
        return state.place().equals(state.place().outermost());
    }

    private PanelMessages messages() {
        return state.messages();
    }
}
