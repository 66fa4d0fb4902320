package okaybot.schedule.rewatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.schedule.Recurrence;

/// On which days a rewatch takes place.
///
/// @param start the day from which on it may begin, in the zone of the recurrence
/// @param recurrence when the first episode of a day begins
/// @param episodesPerDay from 1 to [#MAX_EPISODES_PER_DAY]; one begins right after the other
public record RewatchPlan(LocalDate start, Recurrence recurrence, int episodesPerDay) {
    /// As many as fit into a day.
    public static final int MAX_EPISODES_PER_DAY = 8;
    /// For an episode and a break: long episodes of a drama take about 80 minutes.
    public static final Duration EPISODE_LENGTH = Duration.ofMinutes(90);

    public RewatchPlan {
        if (episodesPerDay < 1 || episodesPerDay > MAX_EPISODES_PER_DAY) {
            throw new IllegalArgumentException("Not a number of episodes a day: " + episodesPerDay);
        }
    }

    /// When episodes begin that follow each other.
    ///
    /// @param after the first of them begins later, and not before the [#start]
    public List<Instant> beginnings(Instant after, int count) {
        var eve = start.atStartOfDay(recurrence.zone()).toInstant().minusNanos(1);
        var first = recurrence.next(after.isAfter(eve) ? after : eve);
        return Stream.iterate(first, recurrence::next).flatMap(this::onOneDay).limit(count).toList();
    }

    private Stream<Instant> onOneDay(Instant first) {
        return IntStream.range(0, episodesPerDay)
                .mapToObj(number -> first.plus(EPISODE_LENGTH.multipliedBy(number)));
    }
}
