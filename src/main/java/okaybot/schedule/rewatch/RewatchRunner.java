package okaybot.schedule.rewatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.MessengerRegistry;
import okaybot.schedule.PostDelivery;
import okaybot.schedule.TaskQueue;
import okaybot.schedule.rewatch.Rewatch.Status;
import okaybot.settings.Settings;
import okaybot.settings.StoreUnavailableException;
import okaybot.text.MultilingualSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the steps of rewatches when they are due. Each is stored once it is made, so that another instance goes on after it if this one
/// dies.
public final class RewatchRunner implements TaskQueue.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(RewatchRunner.class);
    /// After so long the calendar is tried again.
    private static final Duration CALENDAR_RETRY = Duration.ofMinutes(5);

    private final RewatchStore store;
    private final InstantSource clock;
    private final CalendarEvents events;
    private final StepActions actions;
    private final RewatchAudience audience;

    /// @param lore in English
    public RewatchRunner(RewatchStore store, Settings settings, MessengerRegistry messengers, PostDelivery delivery,
            Supplier<Lore> lore, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.events = new CalendarEvents(store, messengers, clock);
        this.audience = new RewatchAudience(settings, messengers, delivery, lore);
        this.actions = new StepActions(store, audience, new CeilingRaise(settings, messengers),
                new Reminders(store.members(), settings, messengers, lore));
    }

    @Override
    public Optional<Instant> run(String taskId, Instant due) throws TaskQueue.TryLaterException {
        try {
            var found = store.find(RewatchScheduler.rewatchId(taskId));
            return found.isEmpty() ? Optional.empty() : run(found.get());
        } catch (StoreUnavailableException e) {
            throw new TaskQueue.TryLaterException(e);
        }
    }

    private Optional<Instant> run(Rewatch found) throws TaskQueue.TryLaterException {
        var rewatch = makeSteps(found);
        var retry = updateCalendar(rewatch);
        if (rewatch.status() == Status.STOPPED && retry.isEmpty()) {
            actions.resetThreads(rewatch);
            store.delete(rewatch.id());
        }
        return Stream.concat(retry.stream(), RewatchStep.next(rewatch).map(RewatchStep::due).stream())
                .min(Instant::compareTo);
    }

    private Rewatch makeSteps(Rewatch found) throws TaskQueue.TryLaterException {
        var rewatch = found;
        for (var step = due(rewatch); step.isPresent(); step = due(rewatch)) {
            rewatch = make(step.get(), rewatch);
        }
        return rewatch;
    }

    private Optional<RewatchStep> due(Rewatch rewatch) {
        return RewatchStep.next(rewatch).filter(step -> !step.due().isAfter(clock.instant()));
    }

    /// An admin may have changed the rewatch meanwhile, so that this is not its next step any more.
    private Rewatch make(RewatchStep step, Rewatch rewatch) throws TaskQueue.TryLaterException {
        try {
            actions.make(step, rewatch, step.isTooLate(rewatch, clock.instant())
                    || (step.isForChannel() && audience.isSilent(rewatch)));
            return store.edit(rewatch.id(), current -> RewatchStep.next(current).filter(step::equals)
                    .map(next -> next.applyTo(current)).orElse(current)).orElseGet(rewatch::stop);
        } catch (DeliveryException e) {
            if (!e.isFinal()) {
                throw new TaskQueue.TryLaterException(e);
            }
            return fail(rewatch, e);
        }
    }

    private Rewatch fail(Rewatch rewatch, DeliveryException why) {
        LOG.warn("Rewatch: cannot go on, its author is told so: {}", why.getMessage());
        var failed = store.edit(rewatch.id(), current -> current.fail(MultilingualSentence.of(why::sentence)))
                .orElseGet(rewatch::stop);
        audience.tellAuthor(failed);
        return failed;
    }

    /// @return when to try again; empty if the calendar is up to date
    private Optional<Instant> updateCalendar(Rewatch rewatch) {
        try {
            events.update(rewatch, audience.posts(rewatch));
            return Optional.empty();
        } catch (DeliveryException e) {
            LOG.info("Rewatch: calendar not up to date, it will be tried again: {}", e.getMessage());
            return Optional.of(clock.instant().plus(CALENDAR_RETRY));
        }
    }
}
