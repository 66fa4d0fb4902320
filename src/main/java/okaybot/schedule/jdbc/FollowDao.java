package okaybot.schedule.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.place.Place;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowStore;
import okaybot.schedule.follow.FollowTopic;
import okaybot.settings.database.PlaceCondition;
import org.jdbi.v3.core.Handle;

/// Reads and writes what places follow. What saves one must be called inside an exclusive transaction.
record FollowDao(Handle handle) {
    private static final String SELECT = "SELECT place, topic, author, locale, seen, problem FROM follow";
    private static final String ONE = " WHERE place = :place AND topic = :topic";

    private static Follow read(ResultSet row) throws SQLException {
        return new Follow(Place.parse(row.getString("place")), FollowTopic.valueOf(row.getString("topic")),
                row.getString("author"), Locale.forLanguageTag(row.getString("locale")), words(row.getString("seen")),
                row.getString("problem"));
    }

    private static Set<String> words(String seen) {
        return Stream.of(seen.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static String text(Set<String> seen) {
        return String.join(" ", new TreeSet<>(seen));
    }

    /// Saves a follow in the place of the one before, if there is one.
    ///
    /// @return whether there was room for it
    boolean save(Follow follow) {
        var path = follow.place().path();
        var inside = list(follow.place().outermost().path());
        if (inside.size() >= FollowStore.MAX_FOLLOWS && find(path, follow.topic()).isEmpty()) {
            return false;
        }
        handle.createUpdate("""
                INSERT INTO follow (place, topic, author, locale, seen, problem)
                VALUES (:place, :topic, :author, :locale, :seen, :problem)
                ON CONFLICT (place, topic) DO UPDATE SET author = excluded.author, locale = excluded.locale,
                seen = excluded.seen, problem = excluded.problem
                """).bind("place", path).bind("topic", follow.topic().name()).bind("author", follow.author())
                .bind("locale", follow.locale().toLanguageTag()).bind("seen", text(follow.seen()))
                .bind("problem", follow.problem()).execute();
        return true;
    }

    List<Follow> list(String outermost) {
        return handle.createQuery(SELECT + " WHERE " + PlaceCondition.INSIDE + " ORDER BY place, topic")
                .bind("place", outermost).map((row, _) -> read(row)).list();
    }

    Optional<Follow> find(String place, FollowTopic topic) {
        return handle.createQuery(SELECT + ONE).bind("place", place).bind("topic", topic.name())
                .map((row, _) -> read(row)).findOne();
    }

    List<Follow> findAll() {
        return handle.createQuery(SELECT).map((row, _) -> read(row)).list();
    }

    List<Follow> findByAuthor(String viewer) {
        return handle.createQuery(SELECT + " WHERE author = :viewer ORDER BY place, topic").bind("viewer", viewer)
                .map((row, _) -> read(row)).list();
    }

    int markSeen(String place, FollowTopic topic, Set<String> items) {
        return handle.createUpdate("UPDATE follow SET seen = :seen" + ONE).bind("seen", text(items))
                .bind("place", place).bind("topic", topic.name()).execute();
    }

    int markFailed(String place, FollowTopic topic, String problem) {
        return handle.createUpdate("UPDATE follow SET problem = :problem" + ONE).bind("problem", problem)
                .bind("place", place).bind("topic", topic.name()).execute();
    }

    int remove(String place, FollowTopic topic) {
        return handle.createUpdate("DELETE FROM follow" + ONE).bind("place", place).bind("topic", topic.name())
                .execute();
    }

    int forgetAuthor(String viewer) {
        return handle.createUpdate("UPDATE follow SET author = '' WHERE author = :viewer").bind("viewer", viewer)
                .execute();
    }
}
