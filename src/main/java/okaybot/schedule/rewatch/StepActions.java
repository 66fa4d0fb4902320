package okaybot.schedule.rewatch;

import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done for each step of a rewatch. Each can be done again after it has failed half-way: nothing is then posted or opened twice.
record StepActions(RewatchStore store, RewatchAudience audience, CeilingRaise ceilings, Reminders reminders) {
    private static final Logger LOG = LoggerFactory.getLogger(StepActions.class);

    /// @param isLate whether it is too late to post anything, or an admin has switched the bot off in the channel
    /// @throws DeliveryException if the platform does not accept a post
    void make(RewatchStep step, Rewatch rewatch, boolean isLate) throws DeliveryException {
        switch (step.kind()) {
            case INVITE -> invite(step, rewatch, isLate);
            case ANNOUNCE -> announce(step, rewatch, isLate);
            case REMIND -> remind(step, rewatch, isLate);
            case BEGIN -> begin(step, rewatch, isLate);
            case TALK -> talk(step, rewatch, isLate);
            case FINISH -> finish(step, rewatch, isLate);
        }
    }

    private void invite(RewatchStep step, Rewatch rewatch, boolean isLate) throws DeliveryException {
        if (!isLate) {
            audience.post(rewatch.channel(), audience.posts(rewatch).invitation(), step.requestId(rewatch));
        }
    }

    private void announce(RewatchStep step, Rewatch rewatch, boolean isLate) throws DeliveryException {
        if (!isLate) {
            var episode = rewatch.episode(step.episode());
            audience.post(rewatch.channel(), audience.posts(rewatch).announcement(episode), step.requestId(rewatch));
        }
    }

    private void remind(RewatchStep step, Rewatch rewatch, boolean isLate) {
        if (!isLate) {
            reminders.send(rewatch, rewatch.episode(step.episode()));
        }
    }

    private void begin(RewatchStep step, Rewatch rewatch, boolean isLate) throws DeliveryException {
        if (!isLate) {
            var opened = withThread(step, rewatch);
            var posts = audience.posts(opened);
            var episode = opened.episode(step.episode());
            audience.announce(opened, posts.beginning(episode), step.requestId(opened));
        }
    }

    /// The rewatch with a thread for the episode, if there can be one.
    private Rewatch withThread(RewatchStep step, Rewatch rewatch) throws DeliveryException {
        var posts = audience.posts(rewatch);
        var episode = rewatch.episode(step.episode());
        var thread = episode.thread().isPresent()
                ? episode.thread()
                : audience.openThread(rewatch, posts.threadName(episode), step.requestId(rewatch) + ":open");
        if (thread.isEmpty()) {
            return rewatch;
        }
        var opened = keepThread(rewatch, step.episode(), thread);
        ceilings.set(thread.get(), step.episode(), rewatch.episodes().size(), rewatch.author());
        return postToThread(thread.get(), posts.opening(episode), step.requestId(rewatch) + ":thread")
                ? opened
                : withoutThread(opened, step.episode(), thread.get());
    }

    private Rewatch withoutThread(Rewatch rewatch, int episode, Place thread) {
        ceilings.reset(thread, episode, rewatch.episodes().size(), rewatch.author());
        return keepThread(rewatch, episode, Optional.empty());
    }

    private Rewatch keepThread(Rewatch rewatch, int number, Optional<Place> thread) {
        return store.edit(rewatch.id(), current -> current.with(number, episode -> episode.withThread(thread)))
                .orElse(rewatch);
    }

    /// @return false if the thread is gone, or closed to the bot
    private boolean postToThread(Place thread, Answer answer, String requestId)
            throws DeliveryException {
        try {
            audience.post(thread, answer, requestId);
            return true;
        } catch (DeliveryException e) {
            if (!e.isFinal()) {
                throw e;
            }
            LOG.info("Rewatch: thread of an episode is gone, its channel is used instead: {}", e.getMessage());
            return false;
        }
    }

    private void talk(RewatchStep step, Rewatch rewatch, boolean isLate) throws DeliveryException {
        ceilings.raise(rewatch.channel(), step.episode(), rewatch.episodes().size(), rewatch.author());
        audience.moveProgress(store.members(), rewatch.id(), step.episode());
        if (isLate) {
            return;
        }
        var thread = rewatch.episode(step.episode()).thread();
        if (thread.isEmpty() || !postToThread(thread.get(), talk(step, rewatch, thread.get()),
                step.requestId(rewatch) + ":thread")) {
            audience.post(rewatch.channel(), talk(step, rewatch, rewatch.channel()), step.requestId(rewatch));
        }
    }

    private Answer talk(RewatchStep step, Rewatch rewatch, Place place) {
        return audience.posts(rewatch).talk(rewatch.episode(step.episode()), ceilings.ceiling(place));
    }

    /// The threads follow the settings of the channel again.
    void resetThreads(Rewatch rewatch) {
        rewatch.episodes().forEach(episode -> episode.thread().ifPresent(thread -> ceilings.reset(thread,
                episode.number(), rewatch.episodes().size(), rewatch.author())));
    }

    private void finish(RewatchStep step, Rewatch rewatch, boolean isLate) throws DeliveryException {
        resetThreads(rewatch);
        if (!isLate) {
            audience.post(rewatch.channel(), audience.posts(rewatch).farewell(), step.requestId(rewatch));
        }
    }
}
