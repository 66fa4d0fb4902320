package okaybot.lore;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Something with a date, or with no more than a bound for one. A date is never made up.
public interface Dated {
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /// The day, where a source carries one.
    Optional<LocalDate> date();

    /// What the text gives away about the day, such as `after August 2021`, where it carries none.
    Optional<String> bound();

    /// The date in words: `26 June 2023`, `undated, after August 2021` or `undated`.
    default String dateInWords() {
        return date().map(DAY::format).orElseGet(() -> bound().map(bound -> "undated, " + bound).orElse("undated"));
    }
}
