package okaybot.command.schedule.grammar;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// The names of some days of the week together.
interface DaysMessages {
    static DaysMessages in(Locale locale) {
        return MessageBundle.of(DaysMessages.class, locale);
    }

    String everyDay();

    String weekdays();

    String weekends();
}
