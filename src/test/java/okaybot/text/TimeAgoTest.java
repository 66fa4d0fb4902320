package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAgoTest {
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
        assertThat(TimeAgo.inWords(day, LocalDate.of(2026, 11, 22))).isEqualTo(words);
    }
}
