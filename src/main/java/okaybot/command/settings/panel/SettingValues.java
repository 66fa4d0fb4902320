package okaybot.command.settings.panel;

import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.text.Languages;
import okaybot.text.TextTruncator;

/// The values of settings in words.
///
/// @param here where the reader is
record SettingValues(SettingValueMessages messages, PlaceFormatter places, Place here) {
    /// In characters, of a text that can be longer.
    private static final int MAX_LENGTH = 40;

    /// @param key of a setting or of a command
    /// @param value as it is stored; empty if there is none
    String words(String key, String value) {
        return Setting.byKey(key).map(setting -> words(setting, value))
                .orElseGet(() -> onOrOff(!value.equals(Setting.DENY)));
    }

    private String words(Setting setting, String value) {
        return switch (setting) {
            case ANSWER -> value.equals(SettingGrammar.YES) ? messages.yes() : messages.no();
            case CEILING -> episode(value);
            case SPOILER_HANDLING -> value.equals("cover") ? messages.covered() : messages.leftOut();
            case REPLY -> value.equals("open") ? messages.everyone() : messages.onlyAsker();
            case COOLDOWN -> value.equals(SettingGrammar.OFF) ? messages.noLimit() : messages.cooldownValue(value);
            case REPORTS -> destination(value);
            case COVER -> onOrOff(value.equals(SettingGrammar.ON));
            case QUESTIONS -> value.equals(SettingGrammar.ON) ? messages.counted() : messages.notCounted();
            case LANGUAGE ->
                value.equals(Setting.AUTOMATIC) ? messages.automatic() : Languages.name(Languages.nearest(value));
            case SUPPORT -> value.isEmpty() ? messages.noText() : TextTruncator.truncate(value, MAX_LENGTH);
        };
    }

    String onOrOff(boolean isOn) {
        return isOn ? messages.on() : messages.off();
    }

    private String episode(String value) {
        return switch (value) {
            case "0" -> messages.noEpisode();
            case Setting.END -> messages.finished();
            default -> messages.episode(value);
        };
    }

    /// What happens with spoilers, in a few words.
    ///
    /// @param ceiling as it is stored
    String spoilers(String ceiling, boolean isCovered) {
        return switch (ceiling) {
            case "0" -> isCovered ? messages.allCovered() : messages.allLeftOut();
            case Setting.END -> messages.noSpoilers();
            default -> isCovered ? messages.coveredAfter(ceiling) : messages.leftOutAfter(ceiling);
        };
    }

    private String destination(String token) {
        return here.outermost().resolve(token).map(place -> places.name(here, place.path()))
                .orElseGet(messages::nowhere);
    }
}
