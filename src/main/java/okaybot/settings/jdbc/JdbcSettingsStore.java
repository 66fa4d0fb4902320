package okaybot.settings.jdbc;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import okaybot.settings.TooManySettingsException;
import okaybot.settings.ViewerData;
import okaybot.settings.ViewerSettings;
import okaybot.settings.database.ChangeAnnouncement;
import okaybot.settings.database.ChangeAnnouncement.ChangedSubject;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings store in a database. The SQL is the same for SQLite and PostgreSQL.
public final class JdbcSettingsStore implements SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSettingsStore.class);
    private final Database database;
    private final TransactionTemplate transactions;
    private final InstantSource time;
    private final ClockJumpDetector jumps;
    private final ClockJumpDetector jumpsSinceChangesDeleted;

    /// @param database closed together with this store
    /// @param time the time of changes, which is stored in milliseconds
    public JdbcSettingsStore(Database database, InstantSource time) {
        this(database, time, Ticker.systemTicker());
    }

    /// @param ticker measures elapsed time, to notice when the system clock is changed
    public JdbcSettingsStore(Database database, InstantSource time, Ticker ticker) {
        this.database = database;
        this.transactions = new TransactionTemplate(database);
        this.time = time;
        this.jumps = new ClockJumpDetector(time, ticker);
        this.jumpsSinceChangesDeleted = new ClockJumpDetector(time, ticker);
    }

    @Override
    public Map<String, String> at(String place) {
        return transactions.withoutTransaction(handle -> new SettingsDao(handle).at(place));
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        return transactions.withoutTransaction(handle -> new SettingsDao(handle).within(place));
    }

    @Override
    public List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits) {
        StorableText.require(actor);
        return transactions.inExclusiveTransaction(handle -> {
            var requested = edits.apply(new SettingsDao(handle));
            requested.forEach(JdbcSettingsStore::check);
            var writer = new SettingsWriter(handle, actor, timeOf(requested, handle));
            var changes = requested.stream().map(writer::apply).flatMap(Optional::stream).toList();
            changes.stream().map(change -> SettingsDao.outermost(change.place())).distinct()
                    .forEach(place -> enforceLimits(handle, place, changes));
            announcePlaces(handle, changes.stream().map(SettingChange::place));
            return changes;
        });
    }

    /// The present time, or the next millisecond that no other change of the server or chat has.
    private Instant timeOf(List<SettingEdit> requested, Handle handle) {
        var outermost = requested.stream().map(edit -> SettingsDao.outermost(edit.place())).distinct().toList();
        var changes = new ChangeLogDao(handle);
        return Stream.iterate(time.instant().truncatedTo(ChronoUnit.MILLIS), at -> at.plusMillis(1))
                .filter(at -> outermost.stream().noneMatch(place -> changes.isAnyAt(place, at.toEpochMilli())))
                .findFirst().orElseThrow();
    }

    /// A place that has too many settings since before there was a limit can still be changed, but gets no more.
    private static void enforceLimits(Handle handle, String outermost, List<SettingChange> changes) {
        var added = changes.stream().filter(change -> SettingsDao.outermost(change.place()).equals(outermost))
                .mapToInt(change -> (change.after().isPresent() ? 1 : 0) - (change.before().isPresent() ? 1 : 0)).sum();
        if (added > 0 && new SettingsDao(handle).countWithin(outermost) > MAX_SETTINGS) {
            throw new TooManySettingsException();
        }
        new ChangeLogDao(handle).trim(outermost, MAX_CHANGES);
    }

    private static void check(SettingEdit edit) {
        StorableText.require(edit.place());
        StorableText.require(edit.key());
        edit.value().ifPresent(StorableText::require);
    }

    @Override
    public List<SettingChange> recentChanges(String place, int limit) {
        StorableText.require(place);
        if (limit < 0) {
            throw new IllegalArgumentException("The limit must not be negative, was " + limit);
        }
        return transactions.withoutTransaction(handle -> new ChangeLogDao(handle).findWithin(place, limit));
    }

    @Override
    public void movePlace(String from, String to) {
        StorableText.require(from);
        StorableText.require(to);
        transactions.useExclusiveTransaction(handle -> {
            var moved = new SettingsDao(handle).within(from).keySet();
            new PlaceMover(handle).move(from, to);
            announcePlaces(handle,
                    moved.stream().flatMap(place -> Stream.of(place, to + place.substring(from.length()))));
        });
    }

    @Override
    public void markLeft(String place) {
        StorableText.require(place);
        transactions.inTransaction(handle -> {
            new PlaceMover(handle).deleteWhatFansSaid(place);
            return new LeftPlacesDao(handle).mark(place, time.millis());
        });
    }

    @Override
    public void markJoined(String place) {
        StorableText.require(place);
        transactions.withoutTransaction(handle -> new LeftPlacesDao(handle).unmark(place));
    }

    @Override
    public SortedSet<String> outermostPlaces(String platform) {
        return transactions.withoutTransaction(handle -> new SettingsDao(handle).outermostPlaces(platform));
    }

    @Override
    public SortedSet<String> leftPlaces(String platform) {
        return transactions.withoutTransaction(handle -> new LeftPlacesDao(handle).findByPlatform(platform));
    }

    @Override
    public SortedSet<String> placesLeftLongerThan(Duration age) {
        if (jumps.detectJump()) {
            LOG.warn("Settings: system clock jumped, places that the bot has left are not deleted this time");
            return Collections.emptySortedSet();
        }
        return transactions.withoutTransaction(handle -> new LeftPlacesDao(handle).findMarkedBefore(limit(age)));
    }

    @Override
    public boolean deleteIfLeft(String place, Duration age) {
        StorableText.require(place);
        // Not announced, because nobody can ask anything in a place that the bot has left.
        return transactions.inExclusiveTransaction(
                handle -> new LeftPlacesDao(handle).deleteIfMarkedBefore(place, limit(age)));
    }

    private long limit(Duration age) {
        return time.instant().minus(age).toEpochMilli();
    }

    @Override
    public int deleteChangesOlderThan(Duration age) {
        if (jumpsSinceChangesDeleted.detectJump()) {
            LOG.warn("Settings: system clock jumped, old changes are not deleted this time");
            return 0;
        }
        return transactions.withoutTransaction(
                handle -> new ChangeLogDao(handle).deleteBefore(time.instant().minus(age).toEpochMilli()));
    }

    @Override
    public ViewerSettings viewer(String viewer) {
        StorableText.require(viewer);
        return transactions.withoutTransaction(handle -> new ViewerDao(handle).find(viewer));
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        changeViewer(viewer, dao -> dao.setProgress(viewer, episode));
        if (episode.isEmpty()) {
            transactions.purgeDeletedData();
        }
    }

    @Override
    public void setLanguage(String viewer, Optional<String> language) {
        language.ifPresent(StorableText::require);
        changeViewer(viewer, dao -> dao.setLanguage(viewer, language));
        if (language.isEmpty()) {
            transactions.purgeDeletedData();
        }
    }

    @Override
    public ViewerData viewerData(String viewer, int skip, int limit) {
        StorableText.require(viewer);
        return transactions.withoutTransaction(handle -> {
            var changes = new ChangeLogDao(handle);
            return new ViewerData(new ViewerDao(handle).find(viewer), changes.countByActor(viewer),
                    changes.findByActor(viewer, skip, limit));
        });
    }

    @Override
    public void forget(String viewer) {
        changeViewer(viewer, dao -> dao.forget(viewer));
        transactions.purgeDeletedData();
    }

    private void changeViewer(String viewer, Consumer<ViewerDao> change) {
        StorableText.require(viewer);
        transactions.inTransaction(handle -> {
            change.accept(new ViewerDao(handle));
            database.announce(handle, new ChangeAnnouncement(ChangedSubject.VIEWER, viewer));
            return viewer;
        });
    }

    private void announcePlaces(Handle handle, Stream<String> places) {
        places.distinct()
                .forEach(place -> database.announce(handle, new ChangeAnnouncement(ChangedSubject.PLACE, place)));
    }

    @Override
    public void close() {
        database.close();
    }
}
