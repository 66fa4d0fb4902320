package okaybot.answer;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// The words of dates.
interface DateMessages {
    static DateMessages in(Locale locale) {
        return MessageBundle.of(DateMessages.class, locale);
    }

    String day(LocalDate day);

    /// How long ago a day was.
    ///
    /// @param days at least 2
    String daysAgo(int days);

    /// A month and its year, in short.
    String month(LocalDate day);

    String monthsAgo(int months);

    /// A point in time.
    ///
    /// @param zone its city
    String time(ZonedDateTime at, String zone);

    String today();

    String undated();

    /// Without a date, but with something known of it.
    ///
    /// @param bound such as `after August 2021`
    String undatedBut(String bound);

    String yearsAgo(int years);

    String yearsAndMonthsAgo(int years, int months);

    String yesterday();
}
