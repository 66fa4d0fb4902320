package okaybot.command.trivia;

import java.time.LocalDate;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said around the days of the show.
interface OnThisDayMessages {
    static OnThisDayMessages in(Locale locale) {
        return MessageBundle.of(OnThisDayMessages.class, locale);
    }

    /// A day of the year.
    ///
    /// @param day in any year
    String day(LocalDate day);

    /// A button.
    String more();

    /// A title.
    ///
    /// @param day such as `20 June`
    String nothing(String day);

    String otherDays();

    /// A title.
    ///
    /// @param day such as `20 June`
    String title(String day);

    /// How people type a day of the year, as patterns of [java.time.format.DateTimeFormatter] with bars between them.
    String typedForms();

    /// A title.
    ///
    /// @param typed what is no day
    String unknown(String typed);
}
