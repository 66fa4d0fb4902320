package okaybot.settings.cache;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.ViewerData;
import okaybot.settings.ViewerSettings;

/// A store that a test can take down, and that counts reads.
final class FlakySettingsStore implements SettingsStore {
    private enum State {
        UP, GOING_DOWN, DOWN
    }

    private final SettingsStore store;
    private final AtomicInteger reads = new AtomicInteger();
    private volatile State state = State.UP;

    FlakySettingsStore(SettingsStore store) {
        this.store = store;
    }

    int readCount() {
        return reads.get();
    }

    void goDown() {
        state = State.DOWN;
    }

    /// The next edit is made, but the caller gets an exception.
    void goDownAfterNextEdit() {
        state = State.GOING_DOWN;
    }

    void comeUp() {
        state = State.UP;
    }

    private SettingsStore storeIfUp() {
        if (state == State.DOWN) {
            throw new StoreUnavailableException(new IllegalStateException("down"));
        }
        return store;
    }

    @Override
    public Map<String, String> at(String place) {
        reads.incrementAndGet();
        return storeIfUp().at(place);
    }

    @Override
    public ViewerSettings viewer(String viewer) {
        reads.incrementAndGet();
        return storeIfUp().viewer(viewer);
    }

    @Override
    public List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits) {
        var changes = storeIfUp().edit(actor, edits);
        if (state == State.GOING_DOWN) {
            goDown();
        }
        storeIfUp();
        return changes;
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        return storeIfUp().within(place);
    }

    @Override
    public List<SettingChange> recentChanges(String place, int limit) {
        return storeIfUp().recentChanges(place, limit);
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        storeIfUp().setProgress(viewer, episode);
    }

    @Override
    public void setLanguage(String viewer, Optional<String> language) {
        storeIfUp().setLanguage(viewer, language);
    }

    @Override
    public void movePlace(String from, String to) {
        storeIfUp().movePlace(from, to);
    }

    @Override
    public void markLeft(String place) {
        storeIfUp().markLeft(place);
    }

    @Override
    public void markJoined(String place) {
        storeIfUp().markJoined(place);
    }

    @Override
    public SortedSet<String> outermostPlaces(String platform) {
        return storeIfUp().outermostPlaces(platform);
    }

    @Override
    public SortedSet<String> leftPlaces(String platform) {
        return storeIfUp().leftPlaces(platform);
    }

    @Override
    public SortedSet<String> placesLeftLongerThan(Duration age) {
        return storeIfUp().placesLeftLongerThan(age);
    }

    @Override
    public boolean deleteIfLeft(String place, Duration age) {
        return storeIfUp().deleteIfLeft(place, age);
    }

    @Override
    public int deleteChangesOlderThan(Duration age) {
        return storeIfUp().deleteChangesOlderThan(age);
    }

    @Override
    public ViewerData viewerData(String viewer, int skip, int limit) {
        return storeIfUp().viewerData(viewer, skip, limit);
    }

    @Override
    public void forget(String viewer) {
        storeIfUp().forget(viewer);
    }

    @Override
    public void close() {
        store.close();
    }
}
