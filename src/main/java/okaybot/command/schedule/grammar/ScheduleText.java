package okaybot.command.schedule.grammar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What an admin types to set up a post, such as `quote at 20:00 on mon, fri in Berlin`: a line, and behind it a time, days and a zone in
/// any order, each of which may be missing.
///
/// @param line without a slash; empty if there are only a time, days or a zone
/// @param time empty if there is none, or none that is one
/// @param zone as it is typed; empty text if there is none
/// @param isOpen whether it ends where a time or a zone is missing: `quote at`
/// @param strange words behind `at` that are no time, or behind the time that are neither days nor a zone
public record ScheduleText(String line, Optional<LocalTime> time, Optional<Set<DayOfWeek>> days, String zone,
        boolean isOpen, String strange) {
    static final String AT = "at";
    static final String IN = "in";
    /// Stands for any line.
    private static final String LINE = "line";
    private static final Set<String> PREPOSITIONS = Set.of(AT, "on", "every", "each", IN);
    /// Words of the longest name of a zone.
    private static final int MAX_ZONE_WORDS = 3;
    private static final int MAX_TIME_WORDS = 2;

    /// Reads the text from its end, so that the line may contain any words; or from its beginning, if it begins with days or a time.
    public static ScheduleText parse(String typed, Zones zones) {
        var words = List.of(typed.strip().split("\\s+"));
        if (!isClause(words.getFirst())) {
            return new Reader(typed, zones).read();
        }
        return IntStream.iterate(words.size(), count -> count > 0, count -> count - 1)
                .mapToObj(count -> withLineBehind(words.subList(0, count), words.subList(count, words.size()), zones))
                .flatMap(Optional::stream).findFirst().or(() -> withoutLine(typed, zones))
                .orElseGet(() -> new Reader(typed, zones).read());
    }

    private static boolean isClause(String word) {
        return word.equalsIgnoreCase(AT) || Days.isPart(word) || TimeOfDay.parseClearly(word).isPresent();
    }

    /// Such as `daily at 20:00` before `quote`.
    private static Optional<ScheduleText> withLineBehind(List<String> clauses, List<String> line, Zones zones) {
        var read = new Reader(LINE + " " + String.join(" ", clauses), zones).read();
        return Optional.of(read).filter(text -> text.line().equals(LINE) && !text.isOpen())
                .filter(text -> text.time().isPresent() || text.days().isPresent())
                .filter(text -> text.zone().isEmpty() || zones.exact(text.zone()).isPresent())
                .filter(_ -> line.isEmpty() || !line.getFirst().equalsIgnoreCase(IN))
                .map(text -> text.withLine(String.join(" ", line)));
    }

    /// Such as `at 20:00 in Mars`, whatever is wrong with it.
    private static Optional<ScheduleText> withoutLine(String typed, Zones zones) {
        return Optional.of(new Reader(LINE + " " + typed, zones).read()).filter(text -> text.line().equals(LINE))
                .map(text -> text.withLine(""));
    }

    private ScheduleText withLine(String other) {
        return new ScheduleText(other, time, days, zone, isOpen, strange);
    }

    private static final class Reader {
        private final List<String> words;
        private final Zones zones;
        private Optional<LocalTime> time = Optional.empty();
        private Optional<Set<DayOfWeek>> days = Optional.empty();
        private String zone = "";
        private boolean isOpen;

        Reader(String typed, Zones zones) {
            words = new ArrayList<>(List.of(typed.strip().split("\\s+")));
            this.zones = zones;
        }

        ScheduleText read() {
            isOpen = words.size() > 1 && List.of(AT, IN).contains(last(0));
            if (isOpen) {
                words.removeLast();
            }
            for (var found = true; found;) {
                found = takeDays() || takeTime() || takeZone();
            }
            var at = time.isPresent() ? -1 : lastClause();
            var strange = at < 0 ? "" : text(at + 1, words.size());
            return new ScheduleText(text(0, at < 0 ? words.size() : at), time, days, zone, isOpen, strange);
        }

        /// Where words begin that are meant as a time but are none: behind the last `at`, if they contain a digit.
        private int lastClause() {
            var at = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList().lastIndexOf(AT);
            return at > 0 && text(at + 1, words.size()).chars().anyMatch(Character::isDigit) ? at : -1;
        }

        private boolean takeDays() {
            if (days.isPresent()) {
                return false;
            }
            var start = words.size();
            while (start > 1 && Days.isPart(words.get(start - 1))) {
                start--;
            }
            for (; start < words.size(); start++) {
                var found = Days.parse(text(start, words.size()));
                if (found.isPresent() && Days.isPart(words.get(start))) {
                    days = found;
                    cut(start);
                    return true;
                }
            }
            return false;
        }

        private boolean takeTime() {
            for (var count = Math.min(MAX_TIME_WORDS, words.size() - 1); time.isEmpty() && count > 0; count--) {
                var start = words.size() - count;
                var isAt = start > 1 && words.get(start - 1).equalsIgnoreCase(AT);
                var found = isAt
                        ? TimeOfDay.parse(text(start, words.size()))
                        : TimeOfDay.parseClearly(text(start, words.size()));
                if (found.isPresent()) {
                    time = found;
                    cut(isAt ? start - 1 : start);
                    return true;
                }
            }
            return false;
        }

        /// A zone stands behind a time or days. Its name may be wrong, if `in` is before it.
        private boolean takeZone() {
            if (!zone.isEmpty() || time.isPresent() || days.isPresent()) {
                return false;
            }
            for (var count = Math.min(MAX_ZONE_WORDS, words.size() - 2); count > 0; count--) {
                var start = words.size() - count;
                var name = text(start, words.size());
                var isIn = words.get(start - 1).equalsIgnoreCase(IN);
                if (endsWithClause(isIn ? start - 1 : start) && (isIn || zones.exact(name).isPresent())) {
                    zone = name;
                    cut(isIn ? start - 1 : start);
                    return true;
                }
            }
            return false;
        }

        private boolean endsWithClause(int end) {
            return end > 1 && (TimeOfDay.parseClearly(words.get(end - 1)).isPresent()
                    || Days.parse(words.get(end - 1)).isPresent()
                    || (end > 2 && TimeOfDay.parse(text(end - 2, end)).isPresent())
                    || (end > 2 && Days.parse(text(end - 2, end)).isPresent())
                    || (words.get(end - 2).equalsIgnoreCase(AT) && TimeOfDay.parse(words.get(end - 1)).isPresent()));
        }

        private void cut(int start) {
            words.subList(start, words.size()).clear();
            while (words.size() > 1 && PREPOSITIONS.contains(last(0))) {
                words.removeLast();
            }
        }

        private String last(int before) {
            return words.get(words.size() - 1 - before).toLowerCase(Locale.ROOT);
        }

        private String text(int from, int to) {
            return String.join(" ", words.subList(from, to));
        }
    }
}
