package okaybot.command.schedule.grammar;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Days of the week as people type them: `mon, fri`, `every day`, `weekdays`, `monday to thursday`.
public final class Days {
    public static final Set<DayOfWeek> ALL = Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));
    public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    public static final Set<DayOfWeek> WEEKDAYS = ALL.stream().filter(day -> !WEEKEND.contains(day))
            .collect(Collectors.toUnmodifiableSet());
    /// As they are written in lines that the bot offers.
    public static final String EVERY_DAY = "daily";
    public static final String ON_WEEKDAYS = "weekdays";
    public static final String ON_WEEKENDS = "weekends";
    private static final Map<String, Set<DayOfWeek>> WORDS = Map.ofEntries(Map.entry(EVERY_DAY, ALL),
            Map.entry("everyday", ALL), Map.entry(ON_WEEKDAYS, WEEKDAYS),
            Map.entry("weekday", WEEKDAYS), Map.entry(ON_WEEKENDS, WEEKEND), Map.entry("weekend", WEEKEND));
    private static final Set<String> FILLERS = Set.of("on", "every", "each", "and", "&", "all");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;+]+");
    private static final Pattern RANGE = Pattern.compile("([a-z]{3,9}) ?(?:-|–|to|through) ?([a-z]{3,9})");
    private static final Pattern EACH_DAY = Pattern.compile("\\b(?:every|each|all) days?\\b");
    private static final int SHORTEST = 3;

    private Days() {}

    /// The days; empty if the text is anything else, or names none.
    public static Optional<Set<DayOfWeek>> parse(String typed) {
        var text = RANGE.matcher(EACH_DAY.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(EVERY_DAY))
                .replaceAll(range -> range(range.group(1), range.group(2))
                        .orElse(range.group()));
        var words = Arrays.stream(SEPARATORS.split(text.strip())).filter(word -> !FILLERS.contains(word)).toList();
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var word : words) {
            var named = named(word);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            days.addAll(named);
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    /// Whether this is one word of what [#parse] reads.
    static boolean isPart(String word) {
        var alone = word.toLowerCase(Locale.ROOT).replaceAll("[,;]", "");
        return alone.isEmpty() || FILLERS.contains(alone)
                || Set.of("day", "days", "to", "through", "-", "–").contains(alone)
                || parse(alone).isPresent();
    }

    private static Optional<String> range(String first, String last) {
        var from = day(first);
        var to = day(last);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var days = EnumSet.of(to.get());
        for (var day = from.get(); day != to.get(); day = day.plus(1)) {
            days.add(day);
        }
        return Optional.of(text(days));
    }

    private static Set<DayOfWeek> named(String word) {
        return Optional.ofNullable(WORDS.get(word)).orElseGet(() -> day(word).map(Set::of).orElse(Set.of()));
    }

    /// `mon`, `monday`, `mondays` or anything between.
    private static Optional<DayOfWeek> day(String word) {
        return word.length() < SHORTEST
                ? Optional.empty()
                : ALL.stream()
                        .filter(day -> (name(day) + "s").startsWith(word)
                                || word.equals(name(day).substring(0, SHORTEST) + "s"))
                        .findFirst();
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /// The days as they are typed: `daily`, `weekdays`, `mon fri`.
    public static String text(Set<DayOfWeek> days) {
        if (days.equals(ALL)) {
            return EVERY_DAY;
        }
        if (days.equals(WEEKDAYS)) {
            return ON_WEEKDAYS;
        }
        return days.equals(WEEKEND)
                ? ON_WEEKENDS
                : sorted(days).stream().map(day -> name(day).substring(0, SHORTEST)).collect(Collectors.joining(" "));
    }

    /// From Monday on.
    public static List<DayOfWeek> sorted(Set<DayOfWeek> days) {
        return days.stream().sorted().toList();
    }
}
