package okaybot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import okaybot.lore.Dated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormatterTest {
    private final DateFormatter format = new DateFormatter(Locale.ENGLISH);

    private record Thing(Optional<LocalDate> date, Optional<String> bound) implements Dated {}

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, today",
        "2026-11-23, today",
        "2026-11-21, yesterday",
        "2026-11-10, 12 days ago",
        "2026-10-22, 1 month ago",
        "2026-09-30, 1 month ago",
        "2026-05-01, 6 months ago",
        "2025-11-22, 1 year ago",
        "2025-10-01, 1 year and 1 month ago",
        "2023-06-26, 3 years and 4 months ago"})
    void describes_how_long_ago_a_day_was(LocalDate day, String words) {
        assertThat(format.timeAgo(day, LocalDate.of(2026, 11, 22))).isEqualTo(words);
    }

    @Test
    void writes_a_date_as_people_do() {
        var thing = new Thing(Optional.of(LocalDate.of(2023, 6, 6)), Optional.empty());
        assertThat(format.date(thing)).isEqualTo("6 June 2023");
        assertThat(format.month(thing)).isEqualTo("Jun 2023");
    }

    @ParameterizedTest
    @CsvSource({"en, 6 June 2023, Jun 2023", "es, 6 de junio de 2023, jun 2023", "pt, 6 de junho de 2023, jun. de 2023",
        "id, 6 Juni 2023, Jun 2023", "ko, 2023년 6월 6일, 2023년 6월"})
    void names_months_in_the_language_of_the_reader(Locale language, String day, String month) {
        var thing = new Thing(Optional.of(LocalDate.of(2023, 6, 6)), Optional.empty());
        assertThat(new DateFormatter(language).date(thing)).isEqualTo(day);
        assertThat(new DateFormatter(language).month(thing)).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"en; Thursday 26 March 2026, 01:30 (Seoul)",
        "es; jueves, 26 de marzo de 2026, 01:30 (Seoul)",
        "pt; quinta-feira, 26 de março de 2026, 01:30 (Seoul)",
        "id; Kamis, 26 Maret 2026, 01.30 (Seoul)", "ko; 2026년 3월 26일 목요일 01:30 (Seoul)"})
    void writes_a_time_in_its_zone(Locale language, String time) {
        assertThat(new DateFormatter(language).time(Instant.parse("2026-03-25T16:30:00Z"), ZoneId.of("Asia/Seoul")))
                .isEqualTo(time);
    }

    @Test
    void guesses_no_date() {
        var hint = new Thing(Optional.empty(), Optional.of("after August 2021"));
        assertThat(format.date(hint)).isEqualTo("undated, after August 2021");
        assertThat(format.month(hint)).isEqualTo("undated");
        assertThat(format.date(new Thing(Optional.empty(), Optional.empty()))).isEqualTo("undated");
    }
}
