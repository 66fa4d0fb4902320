package okaybot.settings.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Takes places, and all inside them, elsewhere or out of the database, inside a transaction.
record PlaceMover(Handle handle) {
    /// What is set at the new place already stands.
    void move(String from, String to) {
        var moved = ":to || substr(place, length(:place) + 1)";
        handle.createUpdate("INSERT INTO setting (place, digest, key, value) SELECT " + moved
                + ", digest, key, value FROM setting WHERE " + SettingsDao.INSIDE
                + " ON CONFLICT (place, digest) DO NOTHING")
                .bind("place", from).bind("to", to).execute();
        handle.createUpdate("UPDATE change SET place = " + moved + " WHERE " + SettingsDao.INSIDE)
                .bind("place", from).bind("to", to).execute();
        delete("setting", from);
    }

    /// Deletes what is set and logged at places that were left before a time, in milliseconds since 1970.
    List<String> sweep(long before) {
        var places = handle.createQuery("DELETE FROM departed WHERE at < :before RETURNING place")
                .bind("before", before).mapTo(String.class).list();
        places.forEach(place -> {
            delete("setting", place);
            delete("change", place);
        });
        return places;
    }

    private void delete(String table, String place) {
        handle.createUpdate("DELETE FROM " + table + " WHERE " + SettingsDao.INSIDE).bind("place", place).execute();
    }
}
