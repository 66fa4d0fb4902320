package okaybot.settings.jdbc;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.ViewerData;
import okaybot.settings.database.ChangeAnnouncement;
import okaybot.settings.database.ChangeAnnouncement.ChangedSubject;
import okaybot.settings.database.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps settings in a database, the same way in each.
public final class JdbcSettingsStore implements SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSettingsStore.class);
    private final Database database;
    private final InstantSource time;
    private final ClockJumpDetector clock;

    /// @param database closed together with this store
    /// @param time     tells when a change happens; kept in whole milliseconds
    public JdbcSettingsStore(Database database, InstantSource time) {
        this(database, time, Ticker.systemTicker());
    }

    /// @param ticker tells how much time has passed, whatever the clock says
    public JdbcSettingsStore(Database database, InstantSource time, Ticker ticker) {
        this.database = database;
        this.time = time;
        this.clock = new ClockJumpDetector(time, ticker);
    }

    @Override
    public Map<String, String> at(String place) {
        return reach(handle -> new SettingsDao(handle).at(place));
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        return reach(handle -> new SettingsDao(handle).within(place));
    }

    @Override
    public List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits) {
        StorableText.name(actor);
        return alone(handle -> {
            var editing = new SettingsWriter(handle, actor, time.instant().truncatedTo(ChronoUnit.MILLIS));
            var wanted = edits.apply(new SettingsDao(handle));
            wanted.forEach(JdbcSettingsStore::check);
            var changes = wanted.stream().map(editing::make).flatMap(Optional::stream).toList();
            announce(handle, changes.stream().map(SettingChange::place));
            return changes;
        });
    }

    private static void check(SettingEdit edit) {
        StorableText.name(edit.place());
        StorableText.text(edit.key());
        edit.value().ifPresent(StorableText::text);
    }

    @Override
    public List<SettingChange> recentChanges(String place, int most) {
        StorableText.name(place);
        if (most < 0) {
            throw new IllegalArgumentException("There are no " + most + " changes");
        }
        return reach(handle -> new ChangeLogDao(handle).within(place, most));
    }

    @Override
    public void movePlace(String from, String to) {
        StorableText.name(from);
        StorableText.name(to);
        alone(handle -> {
            var moved = new SettingsDao(handle).within(from).keySet();
            new PlaceMover(handle).move(from, to);
            announce(handle, moved.stream().flatMap(place -> Stream.of(place, to + place.substring(from.length()))));
            return moved;
        });
    }

    @Override
    public void markLeft(String place) {
        StorableText.name(place);
        reach(handle -> handle.createUpdate("INSERT INTO departed (place, at) VALUES (:place, :now)"
                + " ON CONFLICT (place) DO NOTHING").bind("place", place).bind("now", time.millis()).execute());
    }

    @Override
    public void markJoined(String place) {
        StorableText.name(place);
        reach(handle -> handle.createUpdate("DELETE FROM departed WHERE place = :place").bind("place", place)
                .execute());
    }

    @Override
    public SortedSet<String> outermostPlaces(String platform) {
        return reach(handle -> new SettingsDao(handle).outermost(platform));
    }

    @Override
    public SortedSet<String> leftPlaces(String platform) {
        return reach(handle -> new SettingsDao(handle).departed(platform));
    }

    @Override
    public int deleteLeftLongerThan(Duration longest) {
        if (!clock.isSteady()) {
            LOG.warn("The clock has jumped; what was left long ago is deleted another day");
            return 0;
        }
        // Nobody asks from there, so nobody's cache needs to hear of it.
        return alone(handle -> new PlaceMover(handle).sweep(time.instant().minus(longest).toEpochMilli())).size();
    }

    @Override
    public Optional<Integer> progress(String viewer) {
        StorableText.name(viewer);
        return reach(handle -> new ViewerDao(handle).progress(viewer));
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        change(viewer, viewers -> viewers.setProgress(viewer, episode));
        if (episode.isEmpty()) {
            purge();
        }
    }

    @Override
    public ViewerData viewerData(String viewer) {
        StorableText.name(viewer);
        return reach(handle -> new ViewerData(new ViewerDao(handle).progress(viewer),
                new ChangeLogDao(handle).by(viewer)));
    }

    @Override
    public void forget(String viewer) {
        change(viewer, viewers -> viewers.forget(viewer));
        purge();
    }

    private void change(String viewer, Consumer<ViewerDao> change) {
        StorableText.name(viewer);
        reach(connection -> connection.inTransaction(handle -> {
            change.accept(new ViewerDao(handle));
            announce(handle, ChangedSubject.VIEWER, viewer);
            return viewer;
        }));
    }

    private void announce(Handle handle, Stream<String> places) {
        places.distinct().forEach(place -> announce(handle, ChangedSubject.PLACE, place));
    }

    private void announce(Handle handle, ChangedSubject kind, String name) {
        database.announce(handle, new ChangeAnnouncement(kind, name));
    }

    private void purge() {
        reach(handle -> {
            database.purgeDeletedData(handle);
            return handle;
        });
    }

    /// In a transaction, with all others that edit kept waiting.
    private <T> T alone(HandleCallback<T, RuntimeException> work) {
        return reach(connection -> connection.inTransaction(handle -> {
            handle.execute("UPDATE revision SET number = number");
            return work.withHandle(handle);
        }));
    }

    private <T> T reach(HandleCallback<T, RuntimeException> work) {
        try {
            return database.jdbi().withHandle(work);
        } catch (JdbiException failure) {
            // Its message tells what was asked, and by whom; the driver's tells only what went wrong.
            throw new StoreUnavailableException(Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
