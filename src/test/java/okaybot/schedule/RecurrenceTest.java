package okaybot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    /// On 2026-03-29 the clock goes from 2:00 to 3:00, on 2026-10-25 from 3:00 back to 2:00.
    @ParameterizedTest
    @CsvSource({"02:30, 2026-03-28T12:00+01:00, 2026-03-29T03:00+02:00",
        "02:00, 2026-03-28T12:00+01:00, 2026-03-29T03:00+02:00",
        "03:00, 2026-03-28T12:00+01:00, 2026-03-29T03:00+02:00",
        "02:30, 2026-03-29T03:00+02:00, 2026-03-30T02:30+02:00",
        "02:30, 2026-10-24T12:00+02:00, 2026-10-25T02:30+02:00",
        "02:30, 2026-10-25T02:30+02:00, 2026-10-26T02:30+01:00",
        "02:30, 2026-10-25T02:15+01:00, 2026-10-26T02:30+01:00",
        "20:00, 2026-10-25T19:00+01:00, 2026-10-25T20:00+01:00",
        "20:00, 2026-10-25T20:00+01:00, 2026-10-26T20:00+01:00"})
    void a_time_comes_once_a_day(LocalTime time, ZonedDateTime after, ZonedDateTime next) {
        var recurrence = new Recurrence(time, DAILY, ZoneId.of("Europe/Berlin"));
        assertThat(recurrence.next(after.toInstant())).isEqualTo(next.toInstant());
    }

    @Test
    void days_are_those_of_the_zone() {
        var mondays = new Recurrence(LocalTime.of(0, 30), Set.of(DayOfWeek.MONDAY), ZoneId.of("Asia/Seoul"));
        assertThat(mondays.next(Instant.parse("2026-11-26T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-29T15:30:00Z"));
    }

    /// The clock went from the end of December 29 to the start of December 31.
    @Test
    void a_day_that_does_not_exist_has_no_time_of_its_own() {
        var midnight = new Recurrence(LocalTime.MIDNIGHT, DAILY, ZoneId.of("Pacific/Apia"));
        var after = midnight.next(Instant.parse("2011-12-29T20:00:00Z"));
        assertThat(after).isEqualTo(Instant.parse("2011-12-30T10:00:00Z"));
        assertThat(midnight.next(after)).isEqualTo(Instant.parse("2011-12-31T10:00:00Z"));
    }
}
