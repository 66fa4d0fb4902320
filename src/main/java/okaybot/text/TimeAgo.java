package okaybot.text;

import java.time.LocalDate;
import java.time.Period;

/// How long ago a day was, in words.
public final class TimeAgo {
    private TimeAgo() {}

    /// Such as `3 years and 4 months ago`, `12 days ago` or `yesterday`. A day in the future is `today` too.
    public static String inWords(LocalDate day, LocalDate today) {
        var period = Period.between(day, today);
        if (day.isAfter(today) || period.isZero()) {
            return "today";
        }
        if (period.getYears() > 0) {
            var months = period.getMonths() == 0 ? "" : " and " + count(period.getMonths(), "month");
            return count(period.getYears(), "year") + months + " ago";
        }
        if (period.getMonths() > 0) {
            return count(period.getMonths(), "month") + " ago";
        }
        return period.getDays() == 1 ? "yesterday" : count(period.getDays(), "day") + " ago";
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
