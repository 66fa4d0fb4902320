package okaybot.schedule.rewatch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import okaybot.answer.DateFormatter;
import okaybot.answer.Span;
import okaybot.answer.Span.TimeStyle;

/// The episodes of a rewatch with their times, for whoever reads them: platforms that know a reader's time zone show the times in
/// that.
public record RewatchCalendar(Rewatch rewatch, Locale locale) {
    /// As many as people can read on a phone without scrolling much.
    public static final int LINES = 16;

    private RewatchPostMessages messages() {
        return RewatchPostMessages.in(locale);
    }

    public String title() {
        return messages().calendarTitle();
    }

    /// One line for each episode.
    ///
    /// @param skip how many to leave out at the beginning
    public List<List<Span>> lines(int skip) {
        return rewatch.episodes().stream().skip(skip).limit(LINES).map(this::line).toList();
    }

    /// An episode with its time, or with what has become of it.
    public List<Span> line(RewatchEpisode episode) {
        var name = messages().episode(episode.number());
        return switch (episode.stage()) {
            case PLANNED, ANNOUNCED, REMINDED -> List.of(new Span.Plain(name + " · "), time(episode.begins()));
            case RUNNING -> List.of(new Span.Plain(name + " · " + messages().now()));
            case WATCHED -> List.of(new Span.Plain(name + " · " + messages().watched()));
            case SKIPPED -> List.of(new Span.Plain(name + " · " + messages().leftOut()));
        };
    }

    private Span time(Instant at) {
        var zone = rewatch.plan().recurrence().zone();
        return new Span.Time(at, TimeStyle.FULL, messages().time(at.atZone(zone)));
    }

    /// The day of an episode.
    public String day(RewatchEpisode episode) {
        return new DateFormatter(locale)
                .day(episode.begins().atZone(rewatch.plan().recurrence().zone()).toLocalDate());
    }

    /// When an episode begins, as a line of its own.
    List<Span> countdown(RewatchEpisode episode) {
        var zone = rewatch.plan().recurrence().zone();
        return List.of(new Span.Plain(messages().begins() + " "), Span.Time.relative(episode.begins(), zone, locale));
    }

    /// In which zone the times are where the reader's is not known.
    public String zone() {
        return messages().timesIn(rewatch.plan().recurrence().zone().getId());
    }
}
