package okaybot.settings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import okaybot.settings.Announcement.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;

/// Keeps settings in a database, the same way in each.
public final class JdbcStore implements SettingsStore {
    /// Character by character: a pattern would take `%` and `_` in a place for more than they are.
    private static final String INSIDE = "(place = :place OR place >= :place || '/' AND place < :place || '0')";

    private final Database database;
    private final InstantSource time;

    private record Setting(String place, String key, String value) {
        static Setting read(ResultSet row) throws SQLException {
            return new Setting(row.getString("place"), row.getString("key"), row.getString("value"));
        }
    }

    /// @param database closed together with this store
    /// @param time     tells when a change happens; kept in whole milliseconds
    public JdbcStore(Database database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public Map<String, String> at(String place) {
        Storable.name(place);
        return reach(handle -> handle.createQuery("SELECT place, key, value FROM setting WHERE place = :place")
                .bind("place", place).map((row, _) -> Setting.read(row))
                .collect(toUnmodifiableMap(Setting::key, Setting::value)));
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        Storable.name(place);
        return Collections.unmodifiableSortedMap(
                reach(handle -> handle.createQuery("SELECT place, key, value FROM setting WHERE " + INSIDE)
                        .bind("place", place).map((row, _) -> Setting.read(row))
                        .collect(groupingBy(Setting::place, TreeMap::new,
                                toUnmodifiableMap(Setting::key, Setting::value)))));
    }

    @Override
    public List<Change> edit(String actor, List<Edit> edits) {
        Storable.name(actor);
        edits.forEach(JdbcStore::check);
        var now = time.instant().truncatedTo(ChronoUnit.MILLIS);
        return reach(connection -> connection.inTransaction(handle -> {
            var editing = new Editing(handle, actor, now);
            var changes = edits.stream().map(editing::make).flatMap(Optional::stream).toList();
            changes.stream().map(Change::place).distinct().forEach(place -> announce(handle, Kind.PLACE, place));
            return changes;
        }));
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
        return reach(handle -> handle
                .createQuery("SELECT * FROM change WHERE " + INSIDE + " ORDER BY number DESC LIMIT :most")
                .bind("place", place).bind("most", most).map((row, _) -> change(row)).list());
    }

    @Override
    public Optional<Integer> progress(String viewer) {
        Storable.name(viewer);
        return reach(handle -> progress(handle, viewer));
    }

    private static Optional<Integer> progress(Handle handle, String viewer) {
        return handle.createQuery("SELECT episode FROM viewer WHERE id = :viewer").bind("viewer", viewer)
                .mapTo(Integer.class).findOne();
    }

    @Override
    public void progress(String viewer, Optional<Integer> episode) {
        Storable.name(viewer);
        reach(connection -> connection.inTransaction(handle -> {
            episode.ifPresentOrElse(watched -> watched(handle, viewer, watched), () -> unwatched(handle, viewer));
            announce(handle, Kind.VIEWER, viewer);
            return episode;
        }));
        if (episode.isEmpty()) {
            purge();
        }
    }

    private static void watched(Handle handle, String viewer, int episode) {
        handle.createUpdate("""
                INSERT INTO viewer (id, episode) VALUES (:viewer, :episode)
                ON CONFLICT (id) DO UPDATE SET episode = excluded.episode
                """).bind("viewer", viewer).bind("episode", episode).execute();
    }

    private static void unwatched(Handle handle, String viewer) {
        handle.createUpdate("DELETE FROM viewer WHERE id = :viewer").bind("viewer", viewer).execute();
    }

    @Override
    public ViewerData held(String viewer) {
        Storable.name(viewer);
        return reach(handle -> new ViewerData(progress(handle, viewer),
                handle.createQuery("SELECT * FROM change WHERE actor = :viewer ORDER BY number DESC")
                        .bind("viewer", viewer).map((row, _) -> change(row)).list()));
    }

    @Override
    public void forget(String viewer) {
        Storable.name(viewer);
        reach(connection -> connection.inTransaction(handle -> {
            unwatched(handle, viewer);
            announce(handle, Kind.VIEWER, viewer);
            return handle.createUpdate("UPDATE change SET actor = '' WHERE actor = :viewer").bind("viewer", viewer)
                    .execute();
        }));
        purge();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(Instant.ofEpochMilli(row.getLong("at")), row.getString("actor"), row.getString("place"),
                row.getString("key"), Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }

    private void announce(Handle handle, Kind kind, String name) {
        database.dialect().announce(handle, new Announcement(kind, name));
    }

    private void purge() {
        reach(handle -> {
            database.dialect().purge(handle);
            return handle;
        });
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
