package okaybot.command.trivia;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a day of the year as people type it: `06-20`, `20 June`, `june 20`, and with the words of other languages.
final class MonthDayParser {
    private static final List<String> NUMBERS = List.of("M-d", "M/d");

    private MonthDayParser() {}

    /// @param locale of whoever has typed it; English is read besides
    static Optional<MonthDay> parse(String typed, Locale locale) {
        return Stream.of(locale, Locale.ENGLISH).flatMap(language -> patterns(language)
                .flatMap(pattern -> parse(typed, pattern, language).stream())).findFirst();
    }

    private static Stream<String> patterns(Locale language) {
        return Stream.concat(NUMBERS.stream(),
                Stream.of(OnThisDayMessages.in(language).typedForms().split("\\|")));
    }

    private static Optional<MonthDay> parse(String typed, String pattern, Locale language) {
        var format = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(language);
        return parse(typed.replaceFirst("(?<=\\d)(st|nd|rd|th)\\b", "").replace(",", "").strip(), format);
    }

    private static Optional<MonthDay> parse(String typed, DateTimeFormatter format) {
        var position = new ParsePosition(0);
        var parsed = format.parseUnresolved(typed, position);
        if (parsed == null || position.getIndex() < typed.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.from(format.parse(typed)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
