package okaybot.lore;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Something with a date, or at least a hint at one. A date is never guessed.
public interface Dated {
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /// The day, if a source gives one.
    Optional<LocalDate> date();

    /// For something without a date: what its text reveals about it, such as `after August 2021`.
    Optional<String> bound();

    /// The month, for where there is little room: `Jun 2023` or `undated`.
    default String monthInWords() {
        return date().map(MONTH::format).orElse("undated");
    }

    /// The date in words: `26 June 2023`, `undated, after August 2021` or `undated`.
    default String dateInWords() {
        return date().map(DAY::format).orElseGet(() -> bound().map(bound -> "undated, " + bound).orElse("undated"));
    }
}
