package okaybot.command.settings.panel;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.settings.Setting;

/// Makes the controls that switch commands on and off. Their lines say which of both, so that two admins at once do not undo what
/// the other has done.
record CommandControls(PanelState state) {
    /// As many options as a select of every platform can have (Discord, Select Menus).
    private static final int MAX_OPTIONS = 25;
    /// More names do not fit into a line.
    private static final int MAX_NAMES = 4;

    /// One control; several if there are too many commands.
    List<SettingControl> all() {
        var parts = IntStream.iterate(0, start -> start < state.commands().size(), start -> start + MAX_OPTIONS)
                .mapToObj(start -> state.commands().stream().skip(start).limit(MAX_OPTIONS).toList()).toList();
        var controls = IntStream.range(0, parts.size()).mapToObj(i -> select(parts.get(i), i, parts.size())).toList();
        return controls.isEmpty() ? controls : withReset(controls);
    }

    /// The control of one command, or of the part of the commands with a number.
    Optional<SettingControl> find(String name) {
        return state.commands().contains(name)
                ? Optional.of(toggle(name))
                : all().stream().filter(control -> control.control().line().equals(line(name))).findFirst();
    }

    private List<SettingControl> withReset(List<SettingControl> controls) {
        var isAnySet = state.commands().stream().map(Setting::commandKey).anyMatch(state::isSetHere);
        if (!isAnySet) {
            return controls;
        }
        var reset = new Choice(messages().resetChoice(messages().commandsSection(), asAround()),
                state.line(SettingGrammar.RESET + " " + SettingGrammar.COMMANDS));
        return Stream.concat(controls.stream().limit(controls.size() - 1),
                Stream.of(new SettingControl(controls.getLast().control(), List.of(reset)))).toList();
    }

    private String asAround() {
        return state.commands().stream().map(Setting::commandKey).filter(state::isSetHere).map(state::asAround)
                .distinct().findFirst().orElseThrow();
    }

    private SettingControl select(List<String> names, int part, int count) {
        var label = count == 1
                ? messages().commandsSection()
                : messages().commandsPart(names.getFirst(), names.getLast());
        return SettingControl.of(new Control(label, messages().commandHelp(), value(names), Optional.empty(),
                count == 1 ? state.line(SettingGrammar.COMMANDS) : line(String.valueOf(part + 1)),
                new Control.Select(names.stream().map(this::option).toList())));
    }

    private Option option(String name) {
        var isOn = isOn(name);
        return new Option(isOn ? messages().commandOn(slash(name)) : messages().commandOff(slash(name)),
                state.definedAt(Setting.commandKey(name)).orElse(""), change(name, !isOn), false);
    }

    private SettingControl toggle(String name) {
        var key = Setting.commandKey(name);
        return SettingControl.of(new Control(slash(name), messages().commandHelp(), state.value(key),
                Optional.of(state.origin(key)), line(name),
                new Control.Toggle(isOn(name), change(name, true), change(name, false))));
    }

    /// Which of the commands are off.
    String value(List<String> names) {
        var off = names.stream().filter(name -> !isOn(name)).map(CommandControls::slash).toList();
        if (off.isEmpty()) {
            return messages().allOn();
        }
        return off.size() <= MAX_NAMES ? messages().commandsOff(off) : messages().manyOff(off.size());
    }

    private boolean isOn(String name) {
        return !state.setting(Setting.commandKey(name)).value().equals(Setting.DENY);
    }

    private CommandLine change(String name, boolean isOn) {
        return state.line(SettingGrammar.words(Setting.commandKey(name), isOn ? Setting.ALLOW : Setting.DENY));
    }

    private CommandLine line(String name) {
        return state.line(SettingGrammar.COMMANDS + " " + name);
    }

    private static String slash(String name) {
        return "/" + name;
    }

    private PanelMessages messages() {
        return state.messages();
    }
}
