package okaybot.schedule;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.answer.Answer;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends posts at most once, even if the bot is killed before it learns what became of one. Thread-safe.
///
/// Such a post is sent again as long as the platform can tell that it was made already, see [Messenger#repeatWindow]. After that it
/// counts as sent, because most likely it was.
///
/// Every method throws [StoreUnavailableException] if the log cannot be reached. Then nothing was sent.
public final class PostDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(PostDelivery.class);

    private final Messenger messenger;
    private final DeliveryLog log;
    private final InstantSource clock;
    /// The posts that were not sent, but are begun in the log because that could not be reached.
    private final Set<String> unsent = ConcurrentHashMap.newKeySet();

    public PostDelivery(Messenger messenger, DeliveryLog log, InstantSource clock) {
        this.messenger = messenger;
        this.log = log;
        this.clock = clock;
    }

    private interface Sending {
        void send() throws DeliveryException;
    }

    /// A place with all levels around it, so that its settings are known.
    ///
    /// @throws DeliveryException if the platform cannot tell now, or if nothing can be posted there any more
    public Place withLevels(Place place) throws DeliveryException {
        var found = messenger.withLevels(place);
        if (found.unknown().isEmpty()) {
            return found;
        }
        if (messenger.postingProblem(place, Locale.ENGLISH).isPresent()) {
            throw new DeliveryException(reader -> messenger.postingProblem(place, reader)
                    .orElseGet(() -> levelsUnknown(found, reader)), true, null);
        }
        throw new DeliveryException(reader -> levelsUnknown(found, reader), false, null);
    }

    private static String levelsUnknown(Place place, Locale reader) {
        return PostOutcomeMessages.in(reader).placeUnknown(PlaceFormatter.unknownLevels(place, reader));
    }

    /// Posts an answer to a place.
    ///
    /// @param requestId the same for each attempt
    /// @return false if nobody knows whether it was made
    /// @throws DeliveryException if the platform does not accept it
    public boolean post(Place place, Answer answer, String requestId) throws DeliveryException {
        return send(place, requestId, () -> messenger.post(place, answer, Optional.of(requestId)));
    }

    /// Posts an answer to a place, and notifies a role, see [Messenger#announce].
    ///
    /// @param requestId the same for each attempt
    /// @return false if nobody knows whether it was made
    /// @throws DeliveryException if the platform does not accept it
    public boolean announce(Place place, Answer answer, String requestId, String role) throws DeliveryException {
        return send(place, requestId, () -> messenger.announce(place, answer, Optional.of(requestId), role));
    }

    /// Opens a thread or a topic, see [Messenger#openThread].
    ///
    /// @param requestId the same for each attempt
    /// @return empty also if nobody knows whether it was opened, and it cannot be found
    /// @throws DeliveryException if the platform cannot do it now
    public Optional<Place> openThread(Place channel, String name, String requestId) throws DeliveryException {
        var isRepeated = log.begin(requestId, clock.instant()).isPresent() && !unsent.remove(requestId);
        try {
            return messenger.openThread(channel, name, isRepeated);
        } catch (DeliveryException e) {
            if (!e.isUncertain()) {
                cancel(requestId);
                throw e;
            }
            LOG.warn("Schedule: a thread on {} may be open, no second one is opened: {}", channel.platform(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    /// Forgets what cannot be tried again any more.
    public void deleteExpired() {
        log.deleteBefore(clock.instant().minus(Duration.ofDays(DeliveryLog.RETENTION_DAYS)));
    }

    private boolean send(Place place, String requestId, Sending sending) throws DeliveryException {
        if (countsAsSent(place, requestId)) {
            LOG.info("Schedule: a post on {} was begun before, it is not sent again", place.platform());
            return false;
        }
        var isNotSent = true;
        try {
            sending.send();
            isNotSent = false;
            return true;
        } catch (DeliveryException e) {
            isNotSent = !e.isUncertain();
            if (isNotSent) {
                throw e;
            }
            return false;
        } finally {
            if (isNotSent) {
                cancel(requestId);
            }
        }
    }

    private boolean countsAsSent(Place place, String requestId) {
        var begun = log.begin(requestId, clock.instant());
        return !unsent.remove(requestId) && begun
                .filter(at -> !clock.instant().isBefore(at.plus(messenger.repeatWindow(place)))).isPresent();
    }

    private void cancel(String requestId) {
        try {
            log.cancel(requestId);
        } catch (StoreUnavailableException e) {
            unsent.add(requestId);
            LOG.debug("Schedule: not noted that a post was not sent", e);
        }
    }
}
