package okaybot.schedule.rewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import okaybot.schedule.Recurrence;
import org.junit.jupiter.api.Test;

class RewatchPlanTest {
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    static RewatchPlan plan(String start, String time, Set<DayOfWeek> days, String zone, int episodesPerDay) {
        return new RewatchPlan(LocalDate.parse(start), new Recurrence(LocalTime.parse(time), days, ZoneId.of(zone)),
                episodesPerDay);
    }

    private static List<String> beginnings(RewatchPlan plan, Instant after, int count) {
        return plan.beginnings(after, count).stream()
                .map(at -> at.atZone(plan.recurrence().zone()).toLocalDateTime().toString()).toList();
    }

    @Test
    void begins_on_the_first_of_its_days_from_the_start_on() {
        var plan = plan("2026-12-01", "20:00", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "Europe/Berlin", 1);
        assertThat(beginnings(plan, LONG_BEFORE, 3)).containsExactly("2026-12-04T20:00", "2026-12-07T20:00",
                "2026-12-11T20:00");
        assertThat(beginnings(plan, Instant.parse("2026-12-04T19:00:00Z"), 1)).containsExactly("2026-12-07T20:00");
    }

    @Test
    void begins_on_the_day_of_the_start_itself() {
        assertThat(beginnings(plan("2026-12-01", "00:00", EnumSet.allOf(DayOfWeek.class), "Asia/Seoul", 1),
                LONG_BEFORE, 1)).containsExactly("2026-12-01T00:00");
    }

    @Test
    void episodes_of_one_day_follow_each_other() {
        var plan = plan("2026-12-04", "20:00", EnumSet.of(DayOfWeek.FRIDAY), "America/New_York", 2);
        assertThat(beginnings(plan, LONG_BEFORE, 3)).containsExactly("2026-12-04T20:00", "2026-12-04T21:30",
                "2026-12-11T20:00");
    }

    /// Where the clock is put forward over the time, and where the time comes twice.
    @Test
    void keeps_the_local_time_when_the_clock_changes() {
        var spring = plan("2027-03-27", "02:30", EnumSet.allOf(DayOfWeek.class), "Europe/Berlin", 1);
        assertThat(beginnings(spring, LONG_BEFORE, 3)).containsExactly("2027-03-27T02:30", "2027-03-28T03:00",
                "2027-03-29T02:30");
        var autumn = plan("2026-10-24", "02:30", EnumSet.allOf(DayOfWeek.class), "Europe/Berlin", 1);
        assertThat(beginnings(autumn, LONG_BEFORE, 3)).containsExactly("2026-10-24T02:30", "2026-10-25T02:30",
                "2026-10-26T02:30");
    }
}
