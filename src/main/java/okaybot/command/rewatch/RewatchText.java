package okaybot.command.rewatch;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.command.rewatch.RewatchDraft.Part;
import okaybot.command.rewatch.RewatchDraft.Unreadable;
import okaybot.command.schedule.grammar.Days;
import okaybot.command.schedule.grammar.TimeOfDay;
import okaybot.command.schedule.grammar.Zones;
import okaybot.schedule.rewatch.RewatchPlan;

/// Reads when a rewatch takes place, in any order: `2026-12-04 fri sat 20:00 Europe/Berlin`, `from 4 December, weekends at 8pm in
/// Seoul, 2 episodes a day`.
final class RewatchText {
    private static final String MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?";
    private static final String YEAR = "(?:,? (?<year>\\d{4}))?";
    private static final Pattern ISO = pattern("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})");
    private static final Pattern DAY_FIRST = pattern(DAY + " (?:of )?" + MONTH + YEAR);
    private static final Pattern MONTH_FIRST = pattern(MONTH + " " + DAY + YEAR);
    /// Dates in figures alone, whose day and month can be taken for each other.
    private static final Pattern FIGURES = pattern(
            "\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?|\\d{1,2}-\\d{1,2}-\\d{4}");
    private static final Pattern RELATIVE = pattern("today|tonight|tomorrow");
    private static final Pattern PER_DAY = pattern(
            "(?:x ?(?<a>\\d{1,3})|(?<b>\\d{1,3}) ?(?:x|eps?|episodes?)? ?(?:(?:a|per|each|every) day|/ ?day)|(?<c>\\d{1,3}) ?(?:x|eps?|episodes?))");
    private static final Pattern TIME = pattern(
            "\\d{1,2}(?:(?:[:.]|h)\\d{2}|h)(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?"
                    + "|noon|midday|midnight");
    private static final Pattern EACH_DAY = pattern("(?:every|each|all) days?");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");
    private static final Set<String> FILLERS = Set.of("at", "in", "from", "on", "starting", "start", "zone", "date",
            "time",
            "days", "timezone", "and", "the", "every", "each");
    private static final int ISO_MONTH_LENGTH = 2;
    private static final int MONTH_NAME = 3;

    /// What no name of a zone has, but what is an offset may have.
    private static final Pattern WITH_DIGITS = Pattern.compile("(?![\\p{L}/_]*[+-]\\d{1,2}(?::?\\d{2})?$).*\\d.*");

    private final Instant now;
    private final List<Unreadable> unreadable = new ArrayList<>();
    private String rest;

    private RewatchText(String typed, Instant now) {
        this.now = now;
        rest = typed;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}/])(?:" + regex + ")(?![\\p{L}\\p{N}/:])", Pattern.CASE_INSENSITIVE);
    }

    /// What a text says; what it says besides is taken for the name of a zone.
    static RewatchDraft parse(String typed, Zones zones, Instant now) {
        return new RewatchText(typed, now).parse(zones);
    }

    private RewatchDraft parse(Zones zones) {
        var date = take(ISO).or(() -> take(DAY_FIRST)).or(() -> take(MONTH_FIRST));
        note(date.filter(found -> date(found, LocalDate.ofInstant(now, ZoneOffset.UTC)).isEmpty()), Part.DATE);
        note(date.isPresent() ? Optional.empty() : take(FIGURES), Part.UNCLEAR_DATE);
        var relative = date.isPresent() ? Optional.<MatchResult>empty() : take(RELATIVE);
        var perDay = take(PER_DAY);
        var number = perDay.map(RewatchText::number).filter(n -> n >= 1 && n <= RewatchPlan.MAX_EPISODES_PER_DAY);
        note(perDay.filter(_ -> number.isEmpty()), Part.EPISODES_PER_DAY);
        var typedTime = take(TIME);
        var time = typedTime.map(MatchResult::group).flatMap(TimeOfDay::parse);
        note(typedTime.filter(_ -> time.isEmpty()), Part.TIME);
        var days = takeDays();
        var zoneText = takeZone();
        var draft = new RewatchDraft(Optional.empty(), days, time, Optional.empty(), number.orElse(1), zoneText,
                List.of(), unreadable);
        var placed = zoneText.isEmpty() ? draft : withZone(draft, zones.find(zoneText));
        var today = LocalDate.ofInstant(now, placed.zone().orElse(ZoneOffset.UTC));
        return placed.withStart(date.flatMap(found -> date(found, today))
                .or(() -> relative.map(word -> relative(word.group(), today))));
    }

    private void note(Optional<MatchResult> found, Part part) {
        found.map(MatchResult::group).map(text -> new Unreadable(part, text)).ifPresent(unreadable::add);
    }

    /// What is left; words with digits are in no name of a zone.
    private String takeZone() {
        var words = words().filter(word -> !FILLERS.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.partitioningBy(WITH_DIGITS.asMatchPredicate()));
        var strange = String.join(" ", words.get(true));
        if (!strange.isEmpty()) {
            unreadable.add(new Unreadable(Part.UNKNOWN, strange));
        }
        return String.join(" ", words.get(false));
    }

    private static RewatchDraft withZone(RewatchDraft draft, Zones.ZoneResult result) {
        return switch (result) {
            case Zones.Found(var zone) -> draft.withZone(Optional.of(zone));
            case Zones.Ambiguous(var zones) -> ambiguous(draft, zones);
            case Zones.Unknown(var near) -> ambiguous(draft, near);
        };
    }

    private static RewatchDraft ambiguous(RewatchDraft draft, List<ZoneId> zones) {
        return new RewatchDraft(draft.start(), draft.days(), draft.time(), Optional.empty(), draft.episodesPerDay(),
                draft.zoneText(), zones, draft.unreadable());
    }

    private Optional<MatchResult> take(Pattern pattern) {
        var matcher = pattern.matcher(rest);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var found = matcher.toMatchResult();
        rest = rest.substring(0, found.start()) + " " + rest.substring(found.end());
        return Optional.of(found);
    }

    private Stream<String> words() {
        return Arrays.stream(SEPARATORS.split(rest)).filter(word -> !word.isEmpty());
    }

    /// Names of days, and what stands between them.
    private Optional<Set<DayOfWeek>> takeDays() {
        rest = EACH_DAY.matcher(rest).replaceAll(Days.EVERY_DAY);
        var isDay = (Predicate<String>) word -> Days.parse(word).isPresent()
                || Set.of("to", "through", "-", "–", "&").contains(word);
        var text = words().filter(isDay).collect(Collectors.joining(" "));
        var days = Days.parse(text);
        if (days.isPresent()) {
            rest = words().filter(isDay.negate()).collect(Collectors.joining(" "));
        }
        return days;
    }

    private static int number(MatchResult found) {
        return Stream.of("a", "b", "c").map(found::group).filter(Objects::nonNull)
                .mapToInt(Integer::parseInt).findFirst().orElse(1);
    }

    private static Optional<LocalDate> date(MatchResult found, LocalDate today) {
        try {
            var month = month(found.group("month"));
            var day = Integer.parseInt(found.group("day"));
            if (found.group("year") != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(found.group("year")), month, day));
            }
            var yearly = MonthDay.of(month, day);
            return Stream.of(today.getYear(), today.getYear() + 1).filter(yearly::isValidYear).map(yearly::atYear)
                    .filter(next -> !next.isBefore(today)).findFirst();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        return text.length() <= ISO_MONTH_LENGTH
                ? Integer.parseInt(text)
                : Arrays.stream(Month.values()).filter(month -> month.name().substring(0, MONTH_NAME)
                        .equalsIgnoreCase(text.substring(0, MONTH_NAME))).findFirst().orElseThrow().getValue();
    }

    private static LocalDate relative(String word, LocalDate today) {
        return word.equalsIgnoreCase("tomorrow") ? today.plusDays(1) : today;
    }
}
