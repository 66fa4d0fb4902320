package okaybot.command.settings.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingSection;
import okaybot.settings.Setting;

/// The controls of a place's settings.
public record SettingsPanel(PanelState state) {
    /// The sections, and what leads to other places.
    public List<Control> overview() {
        var places = new PlaceControls(state);
        return Stream.concat(Arrays.stream(SettingSection.values()).map(new SectionControls(state)::page),
                Stream.of(places.level(), places.channel())).toList();
    }

    /// What is typed for a page with controls.
    ///
    /// @param words without the place
    /// @return empty if it is no such page
    public Optional<PanelPage> find(String words) {
        return SettingSection.ofWord(words).map(this::section)
                .or(() -> SettingGrammar.pageKey(words).flatMap(Setting::byKey).map(this::setting))
                .or(() -> command(words)).or(() -> place(words));
    }

    /// The page of a section.
    public PanelPage section(SettingSection section) {
        var name = new SectionControls(state).name(section);
        return new PanelPage(messages().pageTitle(name, placeName()), controls(section), state.line(section.word()),
                overviewLine());
    }

    private PanelPage setting(Setting setting) {
        var control = new SettingControls(state).of(setting);
        var section = SettingSection.ofKey(setting.key()).orElseThrow();
        return page(control, section);
    }

    private Optional<PanelPage> command(String words) {
        return SettingGrammar.commandName(words).flatMap(new CommandControls(state)::find)
                .map(control -> page(control, SettingSection.COMMANDS));
    }

    private PanelPage page(SettingControl control, SettingSection section) {
        return new PanelPage(messages().pageTitle(control.control().label(), placeName()), List.of(control),
                control.control().line(),
                controls(section).size() == 1 ? overviewLine() : state.line(section.word()));
    }

    private Optional<PanelPage> place(String words) {
        var places = new PlaceControls(state);
        return Optional.ofNullable(switch (words) {
            case SettingGrammar.LEVEL -> places.level();
            case SettingGrammar.IN -> places.channel();
            default -> null;
        }).map(control -> new PanelPage(control.label(), List.of(SettingControl.of(control)), control.line(),
                overviewLine()));
    }

    private List<SettingControl> controls(SettingSection section) {
        var settings = new SettingControls(state);
        return section == SettingSection.COMMANDS
                ? new CommandControls(state).all()
                : section.settings().stream().map(settings::of).toList();
    }

    private CommandLine overviewLine() {
        return state.line("");
    }

    private String placeName() {
        return state.places().name(state.here(), state.place().path());
    }

    private PanelMessages messages() {
        return state.messages();
    }

    /// A page with controls.
    ///
    /// @param line answered with the page
    /// @param back answered with the page that leads here
    public record PanelPage(String title, List<SettingControl> settings, CommandLine line, CommandLine back) {
        public PanelPage {
            settings = List.copyOf(settings);
        }

        public List<Control> controls() {
            return settings.stream().map(SettingControl::control).toList();
        }

        /// Values that cannot be entered in the controls themselves.
        public List<Choice> choices() {
            return settings.stream().flatMap(setting -> setting.choices().stream()).toList();
        }
    }
}
