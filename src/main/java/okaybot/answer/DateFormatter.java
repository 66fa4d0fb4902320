package okaybot.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import okaybot.lore.Dated;
import okaybot.lore.Lore;

/// Writes dates as the readers of a language do.
public final class DateFormatter {
    private final DateMessages messages;
    /// The language of a text of the content.
    private final Function<String, Locale> localeOf;

    public DateFormatter(Locale locale) {
        this(locale, _ -> locale);
    }

    private DateFormatter(Locale locale, Function<String, Locale> localeOf) {
        messages = DateMessages.in(locale);
        this.localeOf = localeOf;
    }

    /// Formats dates of the content in its language.
    public static DateFormatter of(Lore lore) {
        return new DateFormatter(lore.locale(), lore::localeOf);
    }

    /// Such as `26 June 2023`.
    public String day(LocalDate day) {
        return messages.day(day);
    }

    /// A point in time in a zone: `Monday 30 November 2026, 20:00 (Berlin)`.
    public String time(Instant at, ZoneId zone) {
        return messages.time(at.atZone(zone), city(zone));
    }

    /// The city of a time zone, such as `New York`; the id of one that has none, such as `UTC`.
    public static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    /// The date of something: `26 June 2023`, `undated, after August 2021` or `undated`.
    public String date(Dated dated) {
        return dated.date().map(this::day)
                .orElseGet(() -> dated.bound().map(this::undatedBut).orElseGet(messages::undated));
    }

    private String undatedBut(String bound) {
        return DateMessages.in(localeOf.apply(bound)).undatedBut(bound);
    }

    /// The month of something, for where there is little room: `Jun 2023` or `undated`.
    public String month(Dated dated) {
        return dated.date().map(messages::month).orElseGet(messages::undated);
    }

    /// How long ago a day was, such as `3 years and 4 months ago`, `12 days ago` or `yesterday`. A day in the future is `today`
    /// too.
    public String timeAgo(LocalDate day, LocalDate today) {
        var period = Period.between(day, today);
        if (day.isAfter(today) || period.isZero()) {
            return messages.today();
        }
        if (period.getYears() > 0) {
            return period.getMonths() == 0
                    ? messages.yearsAgo(period.getYears())
                    : messages.yearsAndMonthsAgo(period.getYears(), period.getMonths());
        }
        if (period.getMonths() > 0) {
            return messages.monthsAgo(period.getMonths());
        }
        return period.getDays() == 1 ? messages.yesterday() : messages.daysAgo(period.getDays());
    }
}
