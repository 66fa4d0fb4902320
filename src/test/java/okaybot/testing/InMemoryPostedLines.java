package okaybot.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.place.Place;
import okaybot.schedule.PostedLines;

/// Posted lines in memory.
public final class InMemoryPostedLines implements PostedLines {
    private final Map<String, List<String>> byPlace = new ConcurrentHashMap<>();

    @Override
    public synchronized List<String> find(Place place) {
        return List.copyOf(byPlace.getOrDefault(place.path(), List.of()));
    }

    @Override
    public synchronized void add(Place place, String line, Instant at, Collection<String> forgotten) {
        var lines = byPlace.computeIfAbsent(place.path(), _ -> new ArrayList<>());
        lines.removeAll(forgotten);
        lines.remove(line);
        lines.add(line);
    }
}
