package okaybot.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import okaybot.place.Place;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowStore;
import okaybot.schedule.follow.FollowTopic;

/// What places follow, in memory.
public final class InMemoryFollowStore implements FollowStore {
    private final Map<String, Follow> follows = new ConcurrentHashMap<>();

    private static String key(Place place, FollowTopic topic) {
        return place.path() + " " + topic;
    }

    private Stream<Follow> sorted() {
        return follows.values().stream()
                .sorted(Comparator.comparing((Follow follow) -> follow.place().path()).thenComparing(Follow::topic));
    }

    @Override
    public synchronized boolean save(Follow follow) {
        var isFull = list(follow.place().outermost()).size() >= MAX_FOLLOWS;
        var key = key(follow.place(), follow.topic());
        if (isFull && !follows.containsKey(key)) {
            return false;
        }
        // As it is read again.
        follows.put(key, new Follow(Place.parse(follow.place().path()), follow.topic(), follow.author(),
                follow.locale(), follow.seen(), follow.problem()));
        return true;
    }

    @Override
    public List<Follow> list(Place outermost) {
        return sorted().filter(follow -> follow.place().outermost().path().equals(outermost.path())).toList();
    }

    @Override
    public Optional<Follow> find(Place place, FollowTopic topic) {
        return Optional.ofNullable(follows.get(key(place, topic)));
    }

    @Override
    public List<Follow> findAll() {
        return sorted().toList();
    }

    @Override
    public void markSeen(Place place, FollowTopic topic, Set<String> items) {
        follows.computeIfPresent(key(place, topic), (_, old) -> new Follow(old.place(), topic, old.author(),
                old.locale(), items, old.problem()));
    }

    @Override
    public void markFailed(Place place, FollowTopic topic, String problem) {
        follows.computeIfPresent(key(place, topic), (_, old) -> new Follow(old.place(), topic, old.author(),
                old.locale(), old.seen(), problem));
    }

    @Override
    public boolean remove(Place place, FollowTopic topic) {
        return follows.remove(key(place, topic)) != null;
    }

    @Override
    public List<Follow> findByAuthor(String viewer) {
        return sorted().filter(follow -> follow.author().equals(viewer)).toList();
    }

    @Override
    public void forgetAuthor(String viewer) {
        follows.replaceAll((_, old) -> old.author().equals(viewer)
                ? new Follow(old.place(), old.topic(), "", old.locale(), old.seen(), old.problem())
                : old);
    }
}
