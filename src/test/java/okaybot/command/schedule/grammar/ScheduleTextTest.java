package okaybot.command.schedule.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTextTest {
    private static final Zones ZONES = new Zones(() -> Instant.parse("2026-11-26T12:00:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "quote at 20:00 on mon, fri in Europe/Berlin | quote | 20:00 | mon fri | Europe/Berlin",
        "quote daily 20:00 | quote | 20:00 | daily | ''",
        "quote every day at 8pm in berlin | quote | 20:00 | daily | berlin",
        "quote at 8 pm every monday | quote | 20:00 | mon | ''",
        "quote at 8 | quote | 08:00 | '' | ''",
        "quote at 20.30 weekdays seoul | quote | 20:30 | weekdays | seoul",
        "quote healing on weekends at noon in New York | quote healing | 12:00 | weekends | New York",
        "ask who is in the cast at 20:00 | ask who is in the cast | 20:00 | '' | ''",
        "ask what happens in episode 8 at 20h | ask what happens in episode 8 | 20:00 | '' | ''",
        "recap 8 at 7:05am | recap 8 | 07:05 | '' | ''",
        "recap 8 | recap 8 | '' | '' | ''",
        "quote on sat and sun at 21:00 in Sao Paulo | quote | 21:00 | weekends | Sao Paulo",
        "quote at 20:00 mon-thu KST | quote | 20:00 | mon tue wed thu | KST",
        "quote monday to friday at 20:00 | quote | 20:00 | weekdays | ''",
        "quote fri to mon 20:00 | quote | 20:00 | mon fri sat sun | ''",
        "quote at 20:00 in Berln | quote | 20:00 | '' | Berln",
        "quote mondays, thursdays 20:00 utc+9 | quote | 20:00 | mon thu | utc+9",
        "fact midnight tue | fact | 00:00 | tue | ''",
        "daily 20:00 quote | quote | 20:00 | daily | ''",
        "every friday at 8pm in Berlin quote healing | quote healing | 20:00 | fri | Berlin",
        "at 9 fact | fact | 09:00 | '' | ''",
        "daily quote | quote | '' | daily | ''",
        "at 20:00 | '' | 20:00 | '' | ''",
        "20:00 in Berlin | '' | 20:00 | '' | Berlin",
        "every friday at 8pm in New York | '' | 20:00 | fri | New York",
        "at 20:00 in Mars | '' | 20:00 | '' | Mars",
        "weekdays | '' | '' | weekdays | ''",
        "quote at 20:00 on mon, in London | quote | 20:00 | mon | London"})
    void reads_a_line_with_its_time_days_and_zone(String typed, String line, String time, String days, String zone) {
        var text = ScheduleText.parse(typed, ZONES);
        assertThat(text.line()).isEqualTo(line);
        assertThat(text.time().map(TimeOfDay::text).orElse("")).isEqualTo(time);
        assertThat(text.days().map(Days::text).orElse("")).isEqualTo(days);
        assertThat(text.zone()).isEqualTo(zone);
        assertThat(text.strange()).isEmpty();
        assertThat(text.isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"quote at 25:00, quote, 25:00", "quote at 8:61pm, quote, 8:61pm",
        "quote at 20:00 every 2 days, quote, 20:00 every 2 days",
        "quote at 13pm in Berlin, quote, 13pm in Berlin", "at 25:00, '', 25:00"})
    void finds_what_is_no_time(String typed, String line, String strange) {
        var text = ScheduleText.parse(typed, ZONES);
        assertThat(text.line()).isEqualTo(line);
        assertThat(text.time()).isEmpty();
        assertThat(text.strange()).isEqualTo(strange);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote at", "quote at 20:00 in", "quote at 20:00 on mon in"})
    void notices_what_is_still_missing(String typed) {
        var text = ScheduleText.parse(typed, ZONES);
        assertThat(text.line()).isEqualTo("quote");
        assertThat(text.isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"8pm, 20:00", "8 PM, 20:00", "8:30 p.m., 20:30", "12am, 00:00", "12pm, 12:00", "20h, 20:00",
        "20h15, 20:15",
        "7.05, 07:05", "2030, 20:30", "24:00, 00:00", "8 o'clock, 08:00", "Noon, 12:00", "0:00, 00:00"})
    void reads_a_time_of_day(String typed, String time) {
        assertThat(TimeOfDay.parse(typed).map(TimeOfDay::text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "20:60", "0pm", "13am", "24:01", "8:", "evening", "", "-1", "8pmm", "123"})
    void rejects_what_is_no_time_of_day(String typed) {
        assertThat(TimeOfDay.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mo", "every 2 days", "someday", "on", "", "mon x", "monthly"})
    void rejects_what_is_no_day(String typed) {
        assertThat(Days.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, Europe/Berlin", "europe/berlin, Europe/Berlin", "Berlin, Europe/Berlin",
        "new york, America/New_York",
        "NEW_YORK, America/New_York", "kst, Asia/Seoul", "korea, Asia/Seoul", "UTC, UTC",
        "Sao Paulo, America/Sao_Paulo",
        "buenos aires, America/Argentina/Buenos_Aires", "Ho Chi Minh, Asia/Ho_Chi_Minh",
        "São Paulo, America/Sao_Paulo", "SÃO PAULO, America/Sao_Paulo", "Zürich, Europe/Zurich",
        "İstanbul, Europe/Istanbul", "Bogotá, America/Bogota", "서울, Asia/Seoul", "ＫＳＴ, Asia/Seoul",
        "Nueva York, America/New_York", "Seúl, Asia/Seoul", "Berlim, Europe/Berlin"})
    void finds_a_zone_by_its_names(String typed, String id) {
        assertThat(ZONES.find(typed)).isInstanceOfSatisfying(Zones.Found.class,
                found -> assertThat(found.zone().getId()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CST", "ist", "indonesia", "utc+9", "+01:00", "usa"})
    void says_that_a_name_means_several_zones(String typed) {
        assertThat(ZONES.find(typed)).isInstanceOfSatisfying(Zones.Ambiguous.class,
                found -> assertThat(found.zones()).hasSizeBetween(2, 5));
    }

    @ParameterizedTest
    @CsvSource({"Berln, Europe/Berlin", "Soeul, Asia/Seoul", "Europe/Berlim, Europe/Berlin"})
    void suggests_zones_for_a_slip(String typed, String id) {
        assertThat(ZONES.find(typed)).isInstanceOfSatisfying(Zones.Unknown.class,
                unknown -> assertThat(unknown.near()).anyMatch(zone -> zone.getId().equals(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xqzzv", "+99", "utc+3:17"})
    void suggests_nothing_for_what_is_like_no_zone(String typed) {
        assertThat(ZONES.find(typed)).isEqualTo(new Zones.Unknown(java.util.List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "weekdays", "weekends", "mon wed", "sun", "tue wed thu fri sat sun"})
    void writes_days_as_they_are_read(String text) {
        assertThat(Days.parse(text).map(Days::text)).contains(text);
        assertThat(Days.parse(text).map(Set::copyOf)).isPresent();
    }
}
