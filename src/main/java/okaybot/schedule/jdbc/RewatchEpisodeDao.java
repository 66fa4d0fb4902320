package okaybot.schedule.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchEpisode;
import org.jdbi.v3.core.Handle;

/// Reads and writes the episodes of rewatches.
record RewatchEpisodeDao(Handle handle) {
    /// @param outermost the server or chat of the rewatch
    List<RewatchEpisode> find(String rewatch, Place outermost) {
        return handle.createQuery("""
                SELECT number, begins, stage, thread, event, event_begins FROM rewatch_episode WHERE rewatch = :id
                ORDER BY number
                """).bind("id", rewatch).map((row, _) -> read(row, outermost)).list();
    }

    private static RewatchEpisode read(ResultSet row, Place outermost) throws SQLException {
        var thread = Optional.ofNullable(row.getString("thread")).flatMap(outermost::resolve);
        var eventBegins = Instant.ofEpochMilli(row.getLong("event_begins"));
        return new RewatchEpisode(row.getInt("number"), Instant.ofEpochMilli(row.getLong("begins")),
                RewatchEpisode.Stage.valueOf(row.getString("stage")), thread,
                Optional.ofNullable(row.getString("event")).map(id -> new RewatchEpisode.Event(id, eventBegins)));
    }

    /// Stores the episodes that have changed.
    ///
    /// @param before as they are stored
    void put(Rewatch rewatch, List<RewatchEpisode> before) {
        rewatch.episodes().stream().filter(episode -> !before.contains(episode))
                .forEach(episode -> put(rewatch.id(), episode));
    }

    private void put(String rewatch, RewatchEpisode episode) {
        handle.createUpdate("""
                INSERT INTO rewatch_episode (rewatch, number, begins, stage, thread, event, event_begins)
                VALUES (:id, :number, :begins, :stage, :thread, :event, :event_begins)
                ON CONFLICT (rewatch, number) DO UPDATE SET begins = excluded.begins, stage = excluded.stage,
                    thread = excluded.thread, event = excluded.event, event_begins = excluded.event_begins
                """).bind("id", rewatch).bind("number", episode.number())
                .bind("begins", episode.begins().toEpochMilli()).bind("stage", episode.stage().name())
                .bind("thread", episode.thread().map(Place::token).orElse(null))
                .bind("event", episode.event().map(RewatchEpisode.Event::id).orElse(null))
                .bind("event_begins", episode.event().map(event -> event.begins().toEpochMilli()).orElse(null))
                .execute();
    }
}
