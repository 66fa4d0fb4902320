package okaybot.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import okaybot.place.MembershipListener;
import okaybot.place.Place;

/// Records what a platform reports about the places that the bot is in.
public final class RecordingMembershipListener implements MembershipListener {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<Listing> listings = new CopyOnWriteArrayList<>();

    private final Set<String> active = ConcurrentHashMap.newKeySet();

    /// What was passed to [#onListed].
    public record Listing(String platform, Set<Place> present, Predicate<Place> covered) {}

    /// All moves, joins and leaves in order, such as `left discord/server:7` or `moved telegram/chat:1 to telegram/chat:2`.
    public List<String> events() {
        return List.copyOf(events);
    }

    public List<Listing> listings() {
        return List.copyOf(listings);
    }

    @Override
    public void onMoved(Place from, Place to) {
        events.add("moved " + from.path() + " to " + to.path());
    }

    @Override
    public void onLeft(Place place) {
        events.add("left " + place.path());
    }

    @Override
    public void onJoined(Place place) {
        events.add("joined " + place.path());
    }

    /// The paths of the places in which the bot was active.
    public Set<String> active() {
        return Set.copyOf(active);
    }

    @Override
    public void onActive(Place place) {
        active.add(place.path());
    }

    @Override
    public void onListed(String platform, Set<Place> present, Predicate<Place> covered) {
        listings.add(new Listing(platform, present, covered));
    }
}
