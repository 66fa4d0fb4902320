package okaybot.settings.jdbc;

import static java.util.stream.Collectors.toCollection;

import java.util.SortedSet;
import java.util.TreeSet;
import okaybot.settings.database.PlaceCondition;
import okaybot.settings.database.StorableText;
import org.jdbi.v3.core.Handle;

/// Reads and writes which places the bot has left.
record LeftPlacesDao(Handle handle) {
    /// Marks a place as left. If it is marked already, it keeps its earlier time.
    ///
    /// @param millis the time, in milliseconds since 1970
    /// @return how many marks were added
    int mark(String place, long millis) {
        return handle
                .createUpdate("INSERT INTO departed (place, at) VALUES (:place, :at) ON CONFLICT (place) DO NOTHING")
                .bind("place", place).bind("at", millis).execute();
    }

    /// Removes the mark of a place.
    ///
    /// @return how many marks were removed
    int unmark(String place) {
        return handle.createUpdate("DELETE FROM departed WHERE place = :place").bind("place", place).execute();
    }

    /// The marked places of a platform.
    SortedSet<String> findByPlatform(String platform) {
        return handle.createQuery("SELECT place FROM departed WHERE " + PlaceCondition.INSIDE)
                .bind("place", StorableText.require(platform)).mapTo(String.class).list().stream()
                .collect(toCollection(TreeSet::new));
    }

    /// The places that were marked before a time.
    ///
    /// @param millis the time, in milliseconds since 1970
    SortedSet<String> findMarkedBefore(long millis) {
        return handle.createQuery("SELECT place FROM departed WHERE at < :before").bind("before", millis)
                .mapTo(String.class).list().stream().collect(toCollection(TreeSet::new));
    }

    /// Deletes everything that is stored about a place if it was marked before a time.
    ///
    /// @param millis the time, in milliseconds since 1970
    /// @return whether it was
    boolean deleteIfMarkedBefore(String place, long millis) {
        var marks = handle.createUpdate("DELETE FROM departed WHERE place = :place AND at < :before")
                .bind("place", place).bind("before", millis).execute();
        if (marks > 0) {
            new PlaceMover(handle).delete(place);
        }
        return marks > 0;
    }
}
