package okaybot.command.settings.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.place.Place;

/// Makes the controls that lead to the settings of other places.
record PlaceControls(PanelState state) {
    /// Chooses one of the levels around the place or around the admin: this channel, its category, the server.
    Control level() {
        var messages = state.messages();
        return new Control(messages.level(), messages.levelHelp(), name(state.place()), Optional.empty(),
                state.line(SettingGrammar.LEVEL), new Control.Select(levels().stream().map(this::option).toList()));
    }

    /// The innermost first. A place elsewhere comes before those around the admin.
    private List<Place> levels() {
        var around = state.here().hierarchy();
        var all = new ArrayList<Place>();
        state.place().hierarchy().reversed().forEach(all::add);
        around.reversed().stream()
                .filter(place -> all.stream().noneMatch(known -> known.path().equals(place.path())))
                .forEach(place -> all.add(all.size() - 1, place));
        return all;
    }

    private Option option(Place place) {
        return new Option(name(place), state.places().noun(place.levels().getLast().type()), overview(place),
                place.path().equals(state.place().path()));
    }

    /// Chooses any place.
    Control channel() {
        var messages = state.messages();
        return new Control(messages.channel(), messages.channelHelp(), "", Optional.empty(),
                new CommandLine(SettingGrammar.COMMAND, SettingGrammar.IN), new Control.Channel());
    }

    private static CommandLine overview(Place place) {
        return new CommandLine(SettingGrammar.COMMAND, SettingsInput.inPlace(place, ""));
    }

    private String name(Place place) {
        return state.places().name(state.here(), place.path());
    }
}
