package okaybot.command.schedule.grammar;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day as people type them: `20:00`, `8pm`, `8.30 p.m.`, `20h`, `noon`.
public final class TimeOfDay {
    private static final int HOURS = 24;
    private static final int HALF = 12;
    private static final int MINUTES = 60;
    private static final Map<String, LocalTime> WORDS = Map.of("noon", LocalTime.NOON, "midday", LocalTime.NOON,
            "midnight", LocalTime.MIDNIGHT);
    private static final Pattern TIME = Pattern
            .compile("(?<hour>\\d{1,2})(?:(?<mark>[:.h])(?<minute>\\d{2})?)? ?(?<half>am|pm|a\\.m\\.|p\\.m\\.)?"
                    + "(?<clock> o'?clock| uhr)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private TimeOfDay() {}

    /// The time as it is typed, such as `20:00`.
    public static String text(LocalTime time) {
        return FORMAT.format(time);
    }

    /// A time of day; empty if the text is anything else. A number alone is an hour.
    public static Optional<LocalTime> parse(String typed) {
        var text = typed.toLowerCase(Locale.ROOT).strip();
        return Optional.ofNullable(WORDS.get(text)).or(() -> digits(text)).or(() -> {
            var time = TIME.matcher(text);
            return time.matches() ? time(time) : Optional.empty();
        });
    }

    /// The same, but a number alone is not taken for a time, since it may be a part of something else.
    static Optional<LocalTime> parseClearly(String typed) {
        return typed.matches("\\d+") ? Optional.empty() : parse(typed);
    }

    private static Optional<LocalTime> digits(String text) {
        var digits = DIGITS.matcher(text);
        return digits.matches()
                ? time(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2)))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(Matcher time) {
        var hour = Integer.parseInt(time.group("hour"));
        var minute = time.group("minute") == null ? 0 : Integer.parseInt(time.group("minute"));
        var isOpen = ":".equals(time.group("mark")) && time.group("minute") == null;
        if (isOpen) {
            return Optional.empty();
        }
        var half = time.group("half");
        if (half == null) {
            return time(hour, minute);
        }
        return hour == 0 || hour > HALF
                ? Optional.empty()
                : time(hour % HALF + (half.startsWith("p") ? HALF : 0), minute);
    }

    private static Optional<LocalTime> time(int hour, int minute) {
        return hour > HOURS || minute >= MINUTES || (hour == HOURS && minute > 0)
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour % HOURS, minute));
    }
}
