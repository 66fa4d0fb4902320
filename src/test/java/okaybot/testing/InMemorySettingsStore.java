package okaybot.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import okaybot.place.Place;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.TooManySettingsException;
import okaybot.settings.ViewerData;
import okaybot.settings.ViewerSettings;

/// A settings store in memory, which a test can make unavailable or slow.
public final class InMemorySettingsStore implements SettingsStore {
    private final SortedMap<String, Map<String, String>> places = new TreeMap<>();
    private final Map<String, ViewerSettings> viewers = new HashMap<>();
    private final List<SettingChange> changes = new ArrayList<>();
    private boolean unavailable;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public void setUnavailable(boolean newUnavailable) {
        unavailable = newUnavailable;
    }

    /// From now on, every call waits for this latch.
    public void blockUntil(CountDownLatch latch) {
        gate = latch;
    }

    private void checkAvailable() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (unavailable) {
            throw new StoreUnavailableException(new IllegalStateException("made unavailable by the test"));
        }
    }

    private static boolean isWithin(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    @Override
    public Map<String, String> at(String place) {
        checkAvailable();
        return Map.copyOf(places.getOrDefault(place, Map.of()));
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        checkAvailable();
        var within = new TreeMap<String, Map<String, String>>();
        places.forEach((path, values) -> {
            if (isWithin(path, place) && !values.isEmpty()) {
                within.put(path, Map.copyOf(values));
            }
        });
        return within;
    }

    @Override
    public List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits) {
        checkAvailable();
        var newChanges = new ArrayList<SettingChange>();
        var requested = edits.apply(this);
        checkLimit(requested);
        var time = changes.isEmpty() ? Instant.EPOCH : changes.getLast().at().plusMillis(1);
        for (var edit : requested) {
            var values = places.computeIfAbsent(edit.place(), _ -> new HashMap<>());
            var before = Optional.ofNullable(values.get(edit.key()));
            edit.value().ifPresentOrElse(value -> values.put(edit.key(), value), () -> values.remove(edit.key()));
            if (!before.equals(edit.value())) {
                newChanges.add(new SettingChange(time, actor, edit.place(), edit.key(), before, edit.value()));
            }
        }
        changes.addAll(newChanges);
        return newChanges;
    }

    /// All places together count as one server.
    private void checkLimit(List<SettingEdit> edits) {
        var added = edits.stream().mapToInt(edit -> (edit.value().isPresent() ? 1 : 0)
                - (at(edit.place()).containsKey(edit.key()) ? 1 : 0)).sum();
        if (added > 0 && added + places.values().stream().mapToInt(Map::size).sum() > MAX_SETTINGS) {
            throw new TooManySettingsException();
        }
    }

    @Override
    public List<SettingChange> recentChanges(String place, int limit) {
        checkAvailable();
        return changes.reversed().stream().filter(change -> isWithin(change.place(), place)).limit(limit).toList();
    }

    /// Tests about places that move or that the bot leaves use a real store.
    @Override
    public void movePlace(String from, String to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void markLeft(String place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void markJoined(String place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SortedSet<String> outermostPlaces(String platform) {
        checkAvailable();
        return places.keySet().stream().map(Place::parse).filter(place -> place.platform().equals(platform))
                .map(place -> place.outermost().path()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public SortedSet<String> leftPlaces(String platform) {
        checkAvailable();
        return new TreeSet<>();
    }

    @Override
    public SortedSet<String> placesLeftLongerThan(Duration age) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean deleteIfLeft(String place, Duration age) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int deleteChangesOlderThan(Duration age) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ViewerSettings viewer(String viewer) {
        checkAvailable();
        return viewers.getOrDefault(viewer, ViewerSettings.NONE);
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        viewers.put(viewer, new ViewerSettings(episode, viewer(viewer).language()));
    }

    @Override
    public void setLanguage(String viewer, Optional<String> language) {
        viewers.put(viewer, new ViewerSettings(viewer(viewer).progress(), language));
    }

    @Override
    public ViewerData viewerData(String viewer, int skip, int limit) {
        checkAvailable();
        var made = changes.reversed().stream().filter(change -> change.actor().equals(viewer)).toList();
        return new ViewerData(viewer(viewer), made.size(), made.stream().skip(skip).limit(limit).toList());
    }

    @Override
    public void forget(String viewer) {
        checkAvailable();
        viewers.remove(viewer);
        changes.replaceAll(change -> change.actor().equals(viewer)
                ? new SettingChange(change.at(), "", change.place(), change.key(), change.before(), change.after())
                : change);
    }

    @Override
    public void close() {}
}
