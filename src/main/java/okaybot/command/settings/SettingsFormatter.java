package okaybot.command.settings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import okaybot.answer.MessengerRegistry;
import okaybot.answer.PlaceFormatter;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingChange;
import okaybot.settings.Settings.ResolvedSetting;
import okaybot.text.TextTruncator;

/// Values, changes and times in the language of a reader.
public final class SettingsFormatter {
    /// In characters; the text for somebody who needs help can be longer.
    private static final int MAX_LENGTH = 60;
    private final SettingsMessages messages;
    private final PlaceFormatter places;

    /// @param messengers know the names of channels
    public SettingsFormatter(Locale locale, MessengerRegistry messengers) {
        this.messages = SettingsMessages.in(locale);
        this.places = new PlaceFormatter(locale, messengers);
    }

    /// A change, for the one who made it.
    public static String ownChange(SettingChange change, Locale locale) {
        var messages = SettingsMessages.in(locale);
        var time = change.at().atZone(ZoneOffset.UTC);
        var place = PlaceFormatter.address(change.place(), locale);
        return change.after().map(after -> messages.youSet(time, SettingGrammar.words(change.key(), after), place))
                .orElseGet(() -> messages.youReset(time, SettingGrammar.name(change.key()), place));
    }

    /// `22 November 2026 12:00 UTC`.
    String time(Instant time) {
        return messages.time(time.atZone(ZoneOffset.UTC));
    }

    /// The value before and after a change, and where: `not set → 8 in #general`.
    ///
    /// @param here where the reader is
    String change(SettingChange change, Place here) {
        return messages.changed(value(change.key(), change.before(), here), value(change.key(), change.after(), here),
                places.name(here, change.place()));
    }

    private String value(String key, Optional<String> value, Place here) {
        return value.map(known -> value(key, known, here)).orElseGet(messages::notSet);
    }

    /// The value of a setting as it applies in a place, and where it is set.
    String value(String key, ResolvedSetting setting, Place here) {
        var value = setting.value().isEmpty() ? messages.noText() : value(key, setting.value(), here);
        return setting.definedAt().map(place -> messages.valueSetIn(value, places.name(place)))
                .orElseGet(() -> messages.valueByDefault(value));
    }

    /// Settings as they are typed, but with the names of places instead of their tokens, not too long, and all commands that are
    /// denied or allowed together: `commands deny cast, quote`.
    List<String> words(SortedMap<String, String> settings, Place here) {
        var words = new LinkedHashMap<String, String>();
        settings.forEach((key, value) -> {
            var typed = key.equals(Setting.REPORTS.key())
                    ? SettingGrammar.name(key) + " " + value(key, value, here)
                    : TextTruncator.truncate(SettingGrammar.words(key, value), MAX_LENGTH);
            var lastWord = typed.lastIndexOf(' ') + 1;
            if (SettingGrammar.isCommand(key)) {
                words.merge(typed.substring(0, lastWord), typed, (all, _) -> all + ", " + typed.substring(lastWord));
            } else {
                words.put(key, typed);
            }
        });
        return List.copyOf(words.values());
    }

    private String value(String key, String value, Place here) {
        return key.equals(Setting.REPORTS.key())
                ? reportDestination(value, here)
                : SettingGrammar.value(key, value);
    }

    /// The name of a place for reports, given by its token, or `nowhere`.
    String reportDestination(String token, Place here) {
        return here.outermost().resolve(token).map(place -> places.name(here, place.path())).orElse(token);
    }
}
