package okaybot.command.settings.panel;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import okaybot.answer.CommandLine;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.lore.Lore;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.settings.Settings.ResolvedSetting;

/// What is set for a place, from which its controls are made.
///
/// @param place whose settings the controls change
/// @param here where the admin is
/// @param resolved what applies in the place, by key
/// @param inherited what would apply there if nothing were set for the place itself, by key
/// @param lore of the show, in the language of the admin
/// @param commands the names of the commands that can be switched off
/// @param places names places for the admin
public record PanelState(Place place, Place here, SortedMap<String, ResolvedSetting> resolved,
        SortedMap<String, ResolvedSetting> inherited, Lore lore, List<String> commands, PlaceFormatter places) {
    private static final ResolvedSetting NOT_SET = new ResolvedSetting("", Optional.empty());

    public PanelState {
        commands = List.copyOf(commands);
    }

    PanelMessages messages() {
        return PanelMessages.in(lore.locale());
    }

    SettingValueMessages valueMessages() {
        return SettingValueMessages.in(lore.locale());
    }

    /// A line about the place, wherever in its server or chat it is sent.
    CommandLine line(String words) {
        return new CommandLine(SettingGrammar.COMMAND, SettingsInput.inPlace(place, words));
    }

    ResolvedSetting setting(String key) {
        return resolved.getOrDefault(key, NOT_SET);
    }

    /// What the setting would be without what is set for the place itself.
    ResolvedSetting inheritedSetting(String key) {
        return inherited.getOrDefault(key, NOT_SET);
    }

    boolean isSetHere(String key) {
        return setting(key).definedAt().filter(level -> level.path().equals(place.path())).isPresent();
    }

    /// The value of a setting in words.
    String value(String key) {
        return value(key, setting(key).value());
    }

    String value(String key, String value) {
        return values().words(key, value);
    }

    SettingValues values() {
        return new SettingValues(valueMessages(), places, here);
    }

    /// Where the value of a setting comes from: `from the category`.
    String origin(String key) {
        return definedAt(key).orElseGet(messages()::byDefault);
    }

    /// The same, but empty for a default.
    Optional<String> definedAt(String key) {
        return setting(key).definedAt()
                .map(level -> isSetHere(key) ? messages().setHere() : messages().from(noun(level)));
    }

    /// What taking back a setting means: `As in the category`.
    String asAround(String key) {
        return inheritedSetting(key).definedAt().map(level -> messages().asIn(noun(level)))
                .orElseGet(messages()::asByDefault);
    }

    private String noun(Place level) {
        return places.noun(level.levels().getLast().type());
    }
}
