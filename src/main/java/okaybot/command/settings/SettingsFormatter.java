package okaybot.command.settings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.messenger.MessengerRegistry;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingChange;

/// Changes and times in the language of a reader.
public final class SettingsFormatter {
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
    public String time(Instant time) {
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
