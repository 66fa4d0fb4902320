package okaybot.settings;

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
import okaybot.settings.Announcement.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps settings in a database, the same way in each.
public final class JdbcStore implements SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);
    private final Database database;
    private final InstantSource time;
    private final SteadyClock clock;

    /// @param database closed together with this store
    /// @param time     tells when a change happens; kept in whole milliseconds
    public JdbcStore(Database database, InstantSource time) {
        this(database, time, Ticker.systemTicker());
    }

    /// @param ticker tells how much time has passed, whatever the clock says
    public JdbcStore(Database database, InstantSource time, Ticker ticker) {
        this.database = database;
        this.time = time;
        this.clock = new SteadyClock(time, ticker);
    }

    @Override
    public Map<String, String> at(String place) {
        return reach(handle -> new Rows(handle).at(place));
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        return reach(handle -> new Rows(handle).within(place));
    }

    @Override
    public List<Change> edit(String actor, Function<Reading, List<Edit>> edits) {
        Storable.name(actor);
        return alone(handle -> {
            var editing = new Editing(handle, actor, time.instant().truncatedTo(ChronoUnit.MILLIS));
            var wanted = edits.apply(new Rows(handle));
            wanted.forEach(JdbcStore::check);
            var changes = wanted.stream().map(editing::make).flatMap(Optional::stream).toList();
            announce(handle, changes.stream().map(Change::place));
            return changes;
        });
    }

    private static void check(Edit edit) {
        Storable.name(edit.place());
        Storable.text(edit.key());
        edit.value().ifPresent(Storable::text);
    }

    @Override
    public List<Change> log(String place, int most) {
        Storable.name(place);
        if (most < 0) {
            throw new IllegalArgumentException("There are no " + most + " changes");
        }
        return reach(handle -> new Changes(handle).within(place, most));
    }

    @Override
    public void move(String from, String to) {
        Storable.name(from);
        Storable.name(to);
        alone(handle -> {
            var moved = new Rows(handle).within(from).keySet();
            new Moving(handle).move(from, to);
            announce(handle, moved.stream().flatMap(place -> Stream.of(place, to + place.substring(from.length()))));
            return moved;
        });
    }

    @Override
    public void left(String place) {
        Storable.name(place);
        reach(handle -> handle.createUpdate("INSERT INTO departed (place, at) VALUES (:place, :now)"
                + " ON CONFLICT (place) DO NOTHING").bind("place", place).bind("now", time.millis()).execute());
    }

    @Override
    public void joined(String place) {
        Storable.name(place);
        reach(handle -> handle.createUpdate("DELETE FROM departed WHERE place = :place").bind("place", place)
                .execute());
    }

    @Override
    public SortedSet<String> outermost(String platform) {
        return reach(handle -> new Rows(handle).outermost(platform));
    }

    @Override
    public SortedSet<String> departed(String platform) {
        return reach(handle -> new Rows(handle).departed(platform));
    }

    @Override
    public int sweep(Duration longest) {
        if (!clock.isSteady()) {
            LOG.warn("The clock has jumped; what was left long ago is deleted another day");
            return 0;
        }
        // Nobody asks from there, so nobody's cache needs to hear of it.
        return alone(handle -> new Moving(handle).sweep(time.instant().minus(longest).toEpochMilli())).size();
    }

    @Override
    public Optional<Integer> progress(String viewer) {
        Storable.name(viewer);
        return reach(handle -> new Viewers(handle).progress(viewer));
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        change(viewer, viewers -> viewers.setProgress(viewer, episode));
        if (episode.isEmpty()) {
            purge();
        }
    }

    @Override
    public ViewerData held(String viewer) {
        Storable.name(viewer);
        return reach(handle -> new ViewerData(new Viewers(handle).progress(viewer),
                new Changes(handle).by(viewer)));
    }

    @Override
    public void forget(String viewer) {
        change(viewer, viewers -> viewers.forget(viewer));
        purge();
    }

    private void change(String viewer, Consumer<Viewers> change) {
        Storable.name(viewer);
        reach(connection -> connection.inTransaction(handle -> {
            change.accept(new Viewers(handle));
            announce(handle, Kind.VIEWER, viewer);
            return viewer;
        }));
    }

    private void announce(Handle handle, Stream<String> places) {
        places.distinct().forEach(place -> announce(handle, Kind.PLACE, place));
    }

    private void announce(Handle handle, Kind kind, String name) {
        database.announce(handle, new Announcement(kind, name));
    }

    private void purge() {
        reach(handle -> {
            database.purge(handle);
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
            throw new StoreUnavailable(Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
