package okaybot.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import okaybot.schedule.ScheduledPost.Kind;
import okaybot.schedule.ScheduledPost.Outcome;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.settings.StoreUnavailableException;
import okaybot.text.MultilingualSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes scheduled posts when they are due, as the handler of their tasks. Thread-safe.
///
/// What a platform cannot accept now is tried again for an hour, and then skipped. What it will not accept is not tried again before
/// an admin has seen to it.
public final class PostRunner implements TaskQueue.Handler {
    /// A post that is later than this is not made any more.
    static final Duration WINDOW = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(PostRunner.class);

    private final ScheduleStore store;
    private final PostContent content;
    private final PostDelivery delivery;
    private final AuthorNotifier notifier;
    private final InstantSource clock;
    private final MeterRegistry meters;
    /// What is to be noted of posts that were made, but could not be noted down, by their ids.
    private final Map<String, String> unrecorded = new ConcurrentHashMap<>();
    /// Why posts could not be made that are tried again, by their ids.
    private final Map<String, String> problems = new ConcurrentHashMap<>();

    /// @param meters counts what becomes of posts
    public PostRunner(ScheduleStore store, PostContent content, PostDelivery delivery, AuthorNotifier notifier,
            InstantSource clock, MeterRegistry meters) {
        this.store = store;
        this.content = content;
        this.delivery = delivery;
        this.notifier = notifier;
        this.clock = clock;
        this.meters = meters;
    }

    /// Sees to it that each active post has a task. One may have been lost when the process was killed while a post was set up.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    public void scheduleMissing(TaskQueue queue) {
        store.findActive().forEach(post -> queue.scheduleIfAbsent(PostScheduler.TASK_KIND, post.taskId(),
                post.recurrence().next(clock.instant())));
    }

    @Override
    public Optional<Instant> run(String taskId, Instant due) throws TaskQueue.TryLaterException {
        try {
            var parts = taskId.split(" ", 2);
            var post = store.find(Place.parse(parts[0]), parts[parts.length - 1]);
            return post.isPresent() && post.get().state() == PostState.ACTIVE
                    ? run(post.get(), due)
                    : Optional.empty();
        } catch (StoreUnavailableException e) {
            throw new TaskQueue.TryLaterException(e);
        }
    }

    private Optional<Instant> run(ScheduledPost post, Instant due) throws TaskQueue.TryLaterException {
        var isDone = post.last().filter(last -> !last.due().isBefore(due)).isPresent();
        var outcome = isDone ? Optional.<Outcome>empty() : attempt(post, due);
        outcome.ifPresent(reached -> record(post, reached));
        return outcome.filter(reached -> reached.kind() == Kind.REFUSED).isPresent()
                ? Optional.empty()
                : Optional.of(next(post, due));
    }

    /// The next time for which it is not too late, which may be in the past.
    private Instant next(ScheduledPost post, Instant due) {
        var earliest = clock.instant().minus(WINDOW);
        return post.recurrence().next(due.isAfter(earliest) ? due : earliest);
    }

    /// @return what has become of the post; empty if there is nothing to say this time
    private Optional<Outcome> attempt(ScheduledPost post, Instant due) throws TaskQueue.TryLaterException {
        var id = requestId(post, due);
        var made = unrecorded.get(id);
        if (made != null) {
            return Optional.of(new Outcome(due, Kind.POSTED, made));
        }
        if (clock.instant().isAfter(due.plus(WINDOW))) {
            return Optional.of(new Outcome(due, Kind.SKIPPED,
                    problems.getOrDefault(id, sentence(PostOutcomeMessages::missed))));
        }
        try {
            return post(post, due);
        } catch (DeliveryException e) {
            if (e.isFinal()) {
                return Optional.of(new Outcome(due, Kind.REFUSED, MultilingualSentence.of(e::sentence)));
            }
            problems.put(id, MultilingualSentence.of(e::sentence));
            throw new TaskQueue.TryLaterException(e);
        }
    }

    private Optional<Outcome> post(ScheduledPost post, Instant due) throws DeliveryException {
        var _ = delivery.withLevels(post.place());
        var answer = content.answer(post, due);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        if (answer.get().isError()) {
            // The content has changed, and has no answer to the line any more.
            return Optional.of(new Outcome(due, Kind.REFUSED, sentence(messages -> messages.noAnswer(post.line()))));
        }
        var id = requestId(post, due);
        var isCertain = delivery.post(post.place(), answer.get(), id);
        var problem = isCertain ? "" : sentence(PostOutcomeMessages::uncertain);
        unrecorded.put(id, problem);
        content.onPosted(post, answer.get());
        return Optional.of(new Outcome(due, Kind.POSTED, problem));
    }

    private static String sentence(Function<PostOutcomeMessages, String> sentence) {
        return MultilingualSentence.of(locale -> sentence.apply(PostOutcomeMessages.in(locale)));
    }

    /// The same for each attempt, so that the platform can tell that a post was made already.
    private static String requestId(ScheduledPost post, Instant due) {
        return "schedule:" + post.taskId() + ":" + due.toEpochMilli();
    }

    private void record(ScheduledPost post, Outcome outcome) {
        store.record(post.place().outermost(), post.id(), outcome);
        var id = requestId(post, outcome.due());
        unrecorded.remove(id);
        problems.remove(id);
        meters.counter("okaybot.posts", "platform", post.place().platform(), "outcome",
                outcome.kind().name().toLowerCase(Locale.ROOT)).increment();
        switch (outcome.kind()) {
            case POSTED -> LOG.debug("Schedule: posted on {}", post.place().platform());
            case SKIPPED -> LOG.info("Schedule: a post on {} was skipped, it is too late for it: {}",
                    post.place().platform(), outcome.problem());
            case REFUSED -> {
                LOG.info("Schedule: a post on {} was refused, it is paused: {}", post.place().platform(),
                        outcome.problem());
                if (isNewProblem(post, outcome)) {
                    notifier.tellStopped(post, outcome.problem());
                }
            }
        }
    }

    /// Somebody who has set up several posts of a server or chat is told once what stops all of them, such as that the bot was
    /// removed.
    private boolean isNewProblem(ScheduledPost post, Outcome outcome) {
        return store.list(post.place().outermost()).stream()
                .filter(other -> !other.id().equals(post.id()) && other.author().equals(post.author()))
                .filter(other -> other.state() == PostState.FAILED)
                .noneMatch(other -> other.last().filter(last -> last.problem().equals(outcome.problem())).isPresent());
    }
}
