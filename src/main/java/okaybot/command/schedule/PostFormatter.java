package okaybot.command.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Span;
import okaybot.command.schedule.grammar.DayNames;
import okaybot.command.schedule.grammar.TimeOfDay;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.Outcome;
import okaybot.text.MultilingualSentence;

/// Writes scheduled posts for the admin who asks.
record PostFormatter(ScheduleRequest request) {
    /// The line, as it is typed: `/quote healing`.
    static String line(ScheduledPost post) {
        return "/" + post.line();
    }

    /// When it is posted: `20:00, every day · Berlin`.
    String recurrence(Recurrence recurrence) {
        return request.messages().recurrence(TimeOfDay.text(recurrence.time()),
                new DayNames(request.locale()).text(recurrence.days()),
                DateFormatter.city(recurrence.zone()));
    }

    /// Whether it is posted, and if not, why; empty if there is nothing special.
    Optional<String> state(ScheduledPost post) {
        var messages = request.messages();
        return switch (post.state()) {
            case ACTIVE -> new PostableLine(request.about(post.place())).whyOff(CommandLine.parse(post.line()));
            case PAUSED -> Optional.of(messages.paused());
            case FAILED -> Optional.of(post.last().map(Outcome::problem).filter(problem -> !problem.isEmpty())
                    .map(problem -> messages.failed(MultilingualSentence.in(problem, request.locale())))
                    .orElseGet(messages::failedBefore));
        };
    }

    /// The next times, in the reader's time zone where the platform knows it.
    List<Span.Time> next(ScheduledPost post, int count) {
        return Stream.iterate(post.recurrence().next(request.context().clock().instant()), post.recurrence()::next)
                .limit(count).map(at -> time(at, post)).toList();
    }

    /// What became of it the last time.
    Optional<List<Span>> last(ScheduledPost post) {
        return post.last().map(outcome -> {
            var spans = new ArrayList<Span>();
            spans.add(new Span.Plain(switch (outcome.kind()) {
                case POSTED -> request.messages().posted();
                case SKIPPED -> request.messages().skipped();
                case REFUSED -> request.messages().refused();
            } + " · "));
            spans.add(time(outcome.due(), post));
            if (!outcome.problem().isEmpty()) {
                spans.add(new Span.Plain(" · " + MultilingualSentence.in(outcome.problem(), request.locale())));
            }
            return List.copyOf(spans);
        });
    }

    private Span.Time time(Instant at, ScheduledPost post) {
        var zone = request.request().platformContext().zone().orElse(post.recurrence().zone());
        return Span.Time.full(at, zone, request.locale());
    }
}
