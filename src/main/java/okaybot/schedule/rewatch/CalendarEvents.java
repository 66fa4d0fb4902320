package okaybot.schedule.rewatch;

import java.time.InstantSource;
import java.util.Optional;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.schedule.rewatch.RewatchEpisode.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the server's calendar as the episodes of a rewatch are planned. What is in the calendar is stored one by one, so that it can
/// be taken out again whatever happens in between.
record CalendarEvents(RewatchStore store, Messenger messenger, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarEvents.class);

    /// @param posts write the events
    /// @return the rewatch as it is now
    /// @throws DeliveryException if the platform cannot do it now
    Rewatch update(Rewatch rewatch, RewatchPosts posts) throws DeliveryException {
        var current = rewatch;
        for (var number = 1; number <= rewatch.episodes().size(); number++) {
            if (current.episode(number).hasOutdatedEvent(isOn(current))) {
                current = remove(current, number);
            }
            if (current.wantsEvents() && current.isOn() && current.episode(number).lacksEvent(clock.instant())) {
                current = add(current, number, posts);
            }
        }
        return current;
    }

    private static boolean isOn(Rewatch rewatch) {
        return rewatch.isOn() || rewatch.status() == Rewatch.Status.FINISHED;
    }

    private Rewatch remove(Rewatch rewatch, int number) throws DeliveryException {
        var event = rewatch.episode(number).event().orElseThrow();
        try {
            messenger.cancelEvent(rewatch.channel(), event.id());
        } catch (DeliveryException e) {
            if (!e.isFinal()) {
                throw e;
            }
            LOG.info("Rewatch: event stays in the calendar of its server: {}", e.getMessage());
        }
        return store(rewatch, number, Optional.empty());
    }

    private Rewatch add(Rewatch rewatch, int number, RewatchPosts posts) throws DeliveryException {
        var episode = rewatch.episode(number);
        var id = create(rewatch, episode, posts);
        return id.isPresent()
                ? store(rewatch, number, Optional.of(new Event(id.get(), episode.begins())))
                : store.edit(rewatch.id(), current -> current.withWantsEvents(false)).orElse(rewatch);
    }

    private Optional<String> create(Rewatch rewatch, RewatchEpisode episode, RewatchPosts posts)
            throws DeliveryException {
        try {
            return messenger.createEvent(rewatch.channel(), posts.event(episode));
        } catch (DeliveryException e) {
            if (!e.isFinal()) {
                throw e;
            }
            LOG.info("Rewatch: no more events in the calendar of its server: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Rewatch store(Rewatch rewatch, int number, Optional<Event> event) {
        return store.edit(rewatch.id(), current -> current.with(number, episode -> episode.withEvent(event)))
                .orElse(rewatch);
    }
}
