package okaybot.lore;

import java.time.LocalDate;
import java.util.Optional;

/// Something with a date, or at least a hint at one. A date is never guessed.
public interface Dated {
    /// The day, if a source gives one.
    Optional<LocalDate> date();

    /// For something without a date: what its text reveals about it, such as `after August 2021`.
    Optional<String> bound();
}
