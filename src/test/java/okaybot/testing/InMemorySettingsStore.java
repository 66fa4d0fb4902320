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
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.ViewerData;

/// Settings that last as long as a test. It can be made unavailable.
public final class InMemorySettingsStore implements SettingsStore {
    private final SortedMap<String, Map<String, String>> places = new TreeMap<>();
    private final Map<String, Integer> progress = new HashMap<>();
    private final List<SettingChange> changes = new ArrayList<>();
    private boolean unavailable;
    private volatile CountDownLatch slow = new CountDownLatch(0);

    public void setUnavailable(boolean now) {
        unavailable = now;
    }

    /// From now on nothing is told before this is open.
    public void blockUntil(CountDownLatch opening) {
        slow = opening;
    }

    private void reach() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (unavailable) {
            throw new StoreUnavailableException(new IllegalStateException("a test wants it so"));
        }
    }

    private static boolean isWithin(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    @Override
    public Map<String, String> at(String place) {
        reach();
        return Map.copyOf(places.getOrDefault(place, Map.of()));
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        reach();
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
        reach();
        var made = new ArrayList<SettingChange>();
        for (var edit : edits.apply(this)) {
            var values = places.computeIfAbsent(edit.place(), _ -> new HashMap<>());
            var before = Optional.ofNullable(values.get(edit.key()));
            edit.value().ifPresentOrElse(value -> values.put(edit.key(), value), () -> values.remove(edit.key()));
            if (!before.equals(edit.value())) {
                made.add(new SettingChange(Instant.EPOCH, actor, edit.place(), edit.key(), before, edit.value()));
            }
        }
        changes.addAll(made);
        return made;
    }

    @Override
    public List<SettingChange> recentChanges(String place, int most) {
        reach();
        return changes.reversed().stream().filter(change -> isWithin(change.place(), place)).limit(most).toList();
    }

    /// Platforms rename places and send bots away; what asks for it has a real store.
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
        throw new UnsupportedOperationException();
    }

    @Override
    public SortedSet<String> leftPlaces(String platform) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int deleteLeftLongerThan(Duration longest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Integer> progress(String viewer) {
        reach();
        return Optional.ofNullable(progress.get(viewer));
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        reach();
        episode.ifPresentOrElse(watched -> progress.put(viewer, watched), () -> progress.remove(viewer));
    }

    @Override
    public ViewerData viewerData(String viewer) {
        reach();
        return new ViewerData(progress(viewer),
                changes.reversed().stream().filter(change -> change.actor().equals(viewer)).toList());
    }

    @Override
    public void forget(String viewer) {
        reach();
        progress.remove(viewer);
        changes.replaceAll(change -> change.actor().equals(viewer)
                ? new SettingChange(change.at(), "", change.place(), change.key(), change.before(), change.after())
                : change);
    }

    @Override
    public void close() {}
}
