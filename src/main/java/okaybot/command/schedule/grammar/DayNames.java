package okaybot.command.schedule.grammar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Days of the week in the reader's language, as parts of a sentence.
public record DayNames(Locale locale) {
    /// Such as `every day` or `Mon, Fri`.
    public String text(Set<DayOfWeek> days) {
        var messages = DaysMessages.in(locale);
        if (days.equals(Days.ALL)) {
            return messages.everyDay();
        }
        if (days.equals(Days.WEEKDAYS)) {
            return messages.weekdays();
        }
        return days.equals(Days.WEEKEND)
                ? messages.weekends()
                : Days.sorted(days).stream().map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .collect(Collectors.joining(", "));
    }

    /// Such as `Monday`.
    public String text(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }
}
