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

/// Counts what a store is asked, and is away when a test wants it to be.
final class FlakySettingsStore implements SettingsStore {
    private enum State {
        THERE, LEAVING, AWAY
    }

    private final SettingsStore store;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile State state = State.THERE;

    FlakySettingsStore(SettingsStore store) {
        this.store = store;
    }

    int readCount() {
        return questions.get();
    }

    void goDown() {
        state = State.AWAY;
    }

    /// The next edit is made, but nobody hears of it.
    void goDownAfterNextEdit() {
        state = State.LEAVING;
    }

    void comeUp() {
        state = State.THERE;
    }

    private SettingsStore reached() {
        if (state == State.AWAY) {
            throw new StoreUnavailableException(new IllegalStateException("away"));
        }
        return store;
    }

    @Override
    public Map<String, String> at(String place) {
        questions.incrementAndGet();
        return reached().at(place);
    }

    @Override
    public Optional<Integer> progress(String viewer) {
        questions.incrementAndGet();
        return reached().progress(viewer);
    }

    @Override
    public List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits) {
        var changes = reached().edit(actor, edits);
        if (state == State.LEAVING) {
            goDown();
        }
        reached();
        return changes;
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        return reached().within(place);
    }

    @Override
    public List<SettingChange> recentChanges(String place, int most) {
        return reached().recentChanges(place, most);
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        reached().setProgress(viewer, episode);
    }

    @Override
    public void movePlace(String from, String to) {
        reached().movePlace(from, to);
    }

    @Override
    public void markLeft(String place) {
        reached().markLeft(place);
    }

    @Override
    public void markJoined(String place) {
        reached().markJoined(place);
    }

    @Override
    public SortedSet<String> outermostPlaces(String platform) {
        return reached().outermostPlaces(platform);
    }

    @Override
    public SortedSet<String> leftPlaces(String platform) {
        return reached().leftPlaces(platform);
    }

    @Override
    public int deleteLeftLongerThan(Duration longest) {
        return reached().deleteLeftLongerThan(longest);
    }

    @Override
    public ViewerData viewerData(String viewer) {
        return reached().viewerData(viewer);
    }

    @Override
    public void forget(String viewer) {
        reached().forget(viewer);
    }

    @Override
    public void close() {
        store.close();
    }
}
