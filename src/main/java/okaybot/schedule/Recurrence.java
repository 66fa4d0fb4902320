package okaybot.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/// A time of day on some days of the week, in a time zone. Where the clock is put forward over the time, it is the first one after
/// the gap; where the clock is put back and the time comes twice, it is the first of the two.
///
/// @param days not empty
public record Recurrence(LocalTime time, Set<DayOfWeek> days, ZoneId zone) {
    public Recurrence {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("No days");
        }
    }

    /// The first time after an instant.
    public Instant next(Instant after) {
        for (var date = after.atZone(zone).toLocalDate().minusDays(1);; date = date.plusDays(1)) {
            var instant = at(date);
            if (days.contains(date.getDayOfWeek()) && instant.isAfter(after)) {
                return instant;
            }
        }
    }

    private Instant at(LocalDate date) {
        var local = date.atTime(time);
        var transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
