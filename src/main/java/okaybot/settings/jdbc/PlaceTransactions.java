package okaybot.settings.jdbc;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;
import okaybot.settings.TooManySettingsException;
import okaybot.settings.database.ChangeAnnouncement;
import okaybot.settings.database.ChangeAnnouncement.ChangedSubject;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;
import org.jdbi.v3.core.Handle;

/// The part of [JdbcSettingsStore] that changes what is set for places.
///
/// @param database to announce changes
record PlaceTransactions(Database database, TransactionTemplate transactions, InstantSource time) {
    List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits) {
        StorableText.require(actor);
        return transactions.inExclusiveTransaction(handle -> {
            var requested = edits.apply(new SettingsDao(handle));
            requested.forEach(PlaceTransactions::check);
            var changes = new SettingsWriter(handle, actor, timeOf(requested, handle)).apply(requested);
            changes.stream().collect(groupingBy(change -> SettingsDao.outermost(change.place())))
                    .forEach((outermost, inside) -> enforceLimits(handle, outermost, inside));
            announcePlaces(handle, changes.stream().map(SettingChange::place));
            return changes;
        });
    }

    /// The present time, or the millisecond after the newest change of the server or chat, if that is later.
    private Instant timeOf(List<SettingEdit> requested, Handle handle) {
        var changes = new ChangeLogDao(handle);
        var now = time.millis();
        return Instant.ofEpochMilli(requested.stream().map(edit -> SettingsDao.outermost(edit.place())).distinct()
                .flatMapToLong(place -> changes.newestSince(place, now).stream().mapToLong(at -> at + 1))
                .max().orElse(now));
    }

    /// A place that has too many settings since before there was a limit can still be changed, but gets no more.
    private static void enforceLimits(Handle handle, String outermost, List<SettingChange> inside) {
        var added = inside.stream()
                .mapToInt(change -> (change.after().isPresent() ? 1 : 0) - (change.before().isPresent() ? 1 : 0)).sum();
        if (added > 0 && new SettingsDao(handle).countWithin(outermost) > SettingsStore.MAX_SETTINGS) {
            throw new TooManySettingsException();
        }
        new ChangeLogDao(handle).trim(outermost, SettingsStore.MAX_CHANGES);
    }

    private static void check(SettingEdit edit) {
        StorableText.require(edit.place());
        StorableText.require(edit.key());
        edit.value().ifPresent(StorableText::require);
    }

    void move(String from, String to) {
        StorableText.require(from);
        StorableText.require(to);
        transactions.useExclusiveTransaction(handle -> {
            var moved = new SettingsDao(handle).within(from).keySet();
            new PlaceMover(handle).move(from, to);
            announcePlaces(handle,
                    moved.stream().flatMap(place -> Stream.of(place, to + place.substring(from.length()))));
        });
    }

    private void announcePlaces(Handle handle, Stream<String> places) {
        places.distinct()
                .forEach(place -> database.announce(handle, new ChangeAnnouncement(ChangedSubject.PLACE, place)));
    }
}
