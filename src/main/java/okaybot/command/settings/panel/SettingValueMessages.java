package okaybot.command.settings.panel;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the values of settings are called on the controls.
interface SettingValueMessages {
    static SettingValueMessages in(Locale locale) {
        return MessageBundle.of(SettingValueMessages.class, locale);
    }

    String yes();

    String no();

    String on();

    String off();

    /// Instead of a place.
    String nowhere();

    String cooldownValue(String limit);

    String counted();

    String notCounted();

    String noEpisode();

    String episode(String number);

    String finished();

    String covered();

    String leftOut();

    String allCovered();

    String allLeftOut();

    String coveredAfter(String episode);

    String leftOutAfter(String episode);

    String noSpoilers();

    String everyone();

    String onlyAsker();

    String noLimit();

    String noText();

    /// The language of the place, or of who asks.
    String automatic();
}
