package okaybot.command.settings.panel;

import static java.util.stream.Collectors.joining;

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
        return Stream.concat(Arrays.stream(SettingSection.values()).map(this::page),
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
        var name = name(section);
        return new PanelPage(messages().pageTitle(name, placeName()), controls(section), state.line(section.word()),
                overviewLine());
    }

    private PanelPage setting(Setting setting) {
        var control = new SettingControls(state).of(setting);
        var section = SettingSection.ofKey(setting.key()).orElseThrow();
        return page(control, section);
    }

    private Optional<PanelPage> command(String words) {
        var prefix = SettingGrammar.COMMANDS + " ";
        return Optional.of(words).filter(typed -> typed.startsWith(prefix))
                .flatMap(typed -> new CommandControls(state).find(typed.substring(prefix.length()).replace("/", "")))
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

    /// Leads to the page of a section.
    private Control page(SettingSection section) {
        return new Control(name(section), help(section), value(section), origin(section), state.line(section.word()),
                new Control.Page());
    }

    private String value(SettingSection section) {
        return switch (section) {
            case COMMANDS -> new CommandControls(state).value(state.commands());
            case SPOILERS -> new SettingValues(messages(), state.places(), state.here())
                    .spoilers(state.setting(Setting.CEILING.key()).value(), isCovered());
            case ANSWER, REPLIES, FEEDBACK, SUPPORT ->
                section.settings().stream().map(setting -> state.value(setting.key())).collect(joining(" · "));
        };
    }

    private boolean isCovered() {
        return state.setting(Setting.SPOILER_HANDLING.key()).value().equals("cover");
    }

    private Optional<String> origin(SettingSection section) {
        var keys = keys(section);
        var origins = keys.map(state::origin).distinct().toList();
        if (origins.size() == 1) {
            return Optional.of(origins.getFirst());
        }
        return Optional.of(messages().partlySetHere()).filter(_ -> keys(section).anyMatch(state::isSetHere));
    }

    private Stream<String> keys(SettingSection section) {
        return section == SettingSection.COMMANDS
                ? state.commands().stream().map(Setting::commandKey)
                : section.settings().stream().map(Setting::key);
    }

    private String name(SettingSection section) {
        return switch (section) {
            case ANSWER -> messages().answerSection();
            case SPOILERS -> messages().spoilersSection();
            case COMMANDS -> messages().commandsSection();
            case REPLIES -> messages().repliesSection();
            case FEEDBACK -> messages().feedbackSection();
            case SUPPORT -> messages().supportSection();
        };
    }

    private String help(SettingSection section) {
        return switch (section) {
            case ANSWER -> messages().answerSectionHelp();
            case SPOILERS -> messages().spoilersSectionHelp();
            case COMMANDS -> messages().commandsSectionHelp();
            case REPLIES -> messages().repliesSectionHelp();
            case FEEDBACK -> messages().feedbackSectionHelp();
            case SUPPORT -> messages().supportSectionHelp();
        };
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
