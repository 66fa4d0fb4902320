package okaybot.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A part of a line. Renderers switch over it without a `default`, so that a new kind of span does not compile until every
/// renderer handles it.
public sealed interface Span {
    /// The numbers of the sources that it cites, one for each mark.
    default Stream<Integer> citations() {
        return switch (this) {
            case CitationMarks(var numbers) -> numbers.stream();
            case Covered(_, var spans) -> spans.stream().flatMap(Span::citations);
            case Plain _,Strong _,Time _ -> Stream.of();
        };
    }

    /// The spans without the numbers of sources, in covers too.
    static List<Span> withoutMarks(List<Span> spans) {
        return spans.stream().filter(span -> !(span instanceof CitationMarks))
                .map(span -> span instanceof Covered(var cover, var inside)
                        ? new Covered(cover, withoutMarks(inside))
                        : span)
                .toList();
    }

    /// Text as it is; the renderer escapes it.
    record Plain(String text) implements Span {}

    /// Emphasised text.
    record Strong(String text) implements Span {}

    /// A point in time. Platforms that know the reader's time zone show it in that; the others show the text.
    ///
    /// @param at in whole seconds
    record Time(Instant at, TimeStyle style, String text) implements Span {
        /// A date with its day of the week and the time of day.
        ///
        /// @param zone of the text
        public static Time full(Instant at, ZoneId zone, Locale locale) {
            return new Time(at, TimeStyle.FULL, new DateFormatter(locale).time(at, zone));
        }

        /// How long until then, or since then. The text is the date.
        ///
        /// @param zone of the text
        public static Time relative(Instant at, ZoneId zone, Locale locale) {
            return new Time(at, TimeStyle.RELATIVE, new DateFormatter(locale).time(at, zone));
        }
    }

    /// How platforms show a point in time.
    enum TimeStyle {
        /// Such as `Monday, 30 November 2026 at 20:00`.
        FULL,
        /// Such as `in 3 hours`.
        RELATIVE
    }

    /// The numbers of the sources of the text before them, shown as superscripts.
    record CitationMarks(List<Integer> numbers) implements Span {
        public CitationMarks {
            numbers = List.copyOf(numbers);
        }
    }

    /// Spoilers, under the platform's own cover. Covers do not nest.
    record Covered(Cover cover, List<Span> spans) implements Span {
        public Covered {
            spans = List.copyOf(spans);
            if (spans.stream().anyMatch(Covered.class::isInstance)) {
                throw new IllegalArgumentException("A cover inside a cover");
            }
        }

        /// One cover over both.
        private Covered plus(Span separator, Covered next) {
            var all = new ArrayList<>(spans);
            all.add(separator);
            all.addAll(next.spans);
            return new Covered(cover.plus(next.cover), all);
        }
    }

    /// Joins lines to one. Adjacent covers of the same episode become one cover.
    static List<Span> join(List<List<Span>> lines, String separator) {
        var joined = new ArrayList<Span>();
        for (var line : lines) {
            if (!joined.isEmpty() && joined.getLast() instanceof Covered before && line.size() == 1
                    && line.getFirst() instanceof Covered next && before.cover().isSameLevel(next.cover())) {
                joined.set(joined.size() - 1, before.plus(new Plain(separator), next));
                continue;
            }
            if (!joined.isEmpty()) {
                joined.add(new Plain(separator));
            }
            joined.addAll(line);
        }
        return List.copyOf(joined);
    }
}
