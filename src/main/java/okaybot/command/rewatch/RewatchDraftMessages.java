package okaybot.command.rewatch;

import java.time.LocalDate;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said where an admin sets up a rewatch.
interface RewatchDraftMessages {
    static RewatchDraftMessages in(Locale locale) {
        return MessageBundle.of(RewatchDraftMessages.class, locale);
    }

    /// What is chosen, in a few words.
    String date();

    String dateHelp();

    String day(LocalDate date);

    /// What is chosen, in a few words.
    String days();

    String daysHelp();

    /// When the rewatch would be over.
    ///
    /// @param day of the last episode
    String endsOn(String day);

    /// There is no such day.
    ///
    /// @param day as it was typed
    String noSuchDay(String day);

    /// There is no such time of day.
    ///
    /// @param time as it was typed
    String noSuchTime(String time);

    String past();

    /// What is chosen, in a few words.
    String perDay();

    String perDayHelp();

    /// How many episodes a day there may be.
    ///
    /// @param most how many episodes fit into a day
    String perDayRange(int most);

    String saidSoFar();

    /// A title.
    String setUpTitle();

    /// A button.
    String startNow();

    /// What is chosen, in a few words.
    String time();

    String timeHelp();

    String tooFar();

    /// A question about a day in figures alone.
    String unclearDay(String typed);

    /// Says that a part of what was typed means nothing.
    String unknownPart(String typed);

    String whichZone(String typed);

    /// What is chosen, in a few words.
    String zone();

    String zoneHelp();
}
