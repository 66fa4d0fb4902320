package okaybot.schedule.rewatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.messenger.PlannedEvent;
import okaybot.place.Place;
import okaybot.testing.PlainText;

/// A platform with threads and a calendar, on which a test lets things fail. Keeps one line for each call that succeeded; a second post
/// for the same request is none.
final class ThreadMessenger implements Messenger {
    final List<String> log = new ArrayList<>();
    final Map<String, String> texts = new HashMap<>();
    final Map<String, PlannedEvent> events = new HashMap<>();
    /// The tokens of places to which nothing can be posted, each with whether that is final.
    final Map<String, Boolean> failures = new HashMap<>();
    boolean hasThreads = true;
    boolean hasCalendar = true;
    private final List<String> requests = new ArrayList<>();
    private int lastId = 100;

    @Override
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        failIfWanted(place.token());
        if (!requests.contains(requestId.orElseThrow())) {
            requests.add(requestId.orElseThrow());
            log.add(place.token() + ": " + answer.title());
            texts.put(place.token() + ": " + answer.title(), PlainText.of(answer));
        }
        return Optional.empty();
    }

    private void failIfWanted(String token) throws DeliveryException {
        var isFinal = failures.get(token);
        if (isFinal != null) {
            throw new DeliveryException(_ -> "No access to " + token + ".", isFinal, null);
        }
    }

    @Override
    public Optional<String> announce(Place place, Answer answer, Optional<String> requestId, String roleId)
            throws DeliveryException {
        var before = log.size();
        var id = post(place, answer, requestId);
        if (log.size() > before) {
            log.add("role " + roleId);
        }
        return id;
    }

    @Override
    public void tell(String viewer, Answer answer) throws DeliveryException {
        failIfWanted(viewer);
        log.add(viewer + ": " + answer.title());
        texts.put(viewer + ": " + answer.title(), PlainText.of(answer));
    }

    @Override
    public Optional<String> name(Place inner) {
        return Optional.of("#" + inner.token());
    }

    @Override
    public Optional<Place> openThread(Place channel, String name, boolean isRepeated) throws DeliveryException {
        failIfWanted("open");
        if (!hasThreads) {
            return Optional.empty();
        }
        log.add("open " + name);
        return channel.outermost().resolve("thread:" + lastId++);
    }

    @Override
    public Optional<String> createEvent(Place channel, PlannedEvent event) throws DeliveryException {
        failIfWanted("calendar");
        if (!hasCalendar) {
            return Optional.empty();
        }
        var id = "event-" + lastId++;
        events.put(id, event);
        return Optional.of(id);
    }

    @Override
    public void cancelEvent(Place channel, String eventId) throws DeliveryException {
        failIfWanted("calendar");
        events.remove(eventId);
    }
}
