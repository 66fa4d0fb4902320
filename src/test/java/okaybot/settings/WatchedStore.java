package okaybot.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Counts what a store is asked, and is away when a test wants it to be.
final class WatchedStore implements SettingsStore {
    private enum State {
        THERE, LEAVING, AWAY
    }

    private final SettingsStore store;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile State state = State.THERE;

    WatchedStore(SettingsStore store) {
        this.store = store;
    }

    int questions() {
        return questions.get();
    }

    void leave() {
        state = State.AWAY;
    }

    /// The next edit is made, but nobody hears of it.
    void leaveAfterTheNextEdit() {
        state = State.LEAVING;
    }

    void comeBack() {
        state = State.THERE;
    }

    private SettingsStore reached() {
        if (state == State.AWAY) {
            throw new StoreUnavailable(new IllegalStateException("away"));
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
    public List<Change> edit(String actor, Function<Reading, List<Edit>> edits) {
        var changes = reached().edit(actor, edits);
        if (state == State.LEAVING) {
            leave();
        }
        reached();
        return changes;
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        return reached().within(place);
    }

    @Override
    public List<Change> log(String place, int most) {
        return reached().log(place, most);
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        reached().setProgress(viewer, episode);
    }

    @Override
    public void move(String from, String to) {
        reached().move(from, to);
    }

    @Override
    public void left(String place) {
        reached().left(place);
    }

    @Override
    public void joined(String place) {
        reached().joined(place);
    }

    @Override
    public SortedSet<String> outermost(String platform) {
        return reached().outermost(platform);
    }

    @Override
    public SortedSet<String> departed(String platform) {
        return reached().departed(platform);
    }

    @Override
    public int sweep(Duration longest) {
        return reached().sweep(longest);
    }

    @Override
    public ViewerData held(String viewer) {
        return reached().held(viewer);
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
