package okaybot.settings.jdbc;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What is held about people, over one connection.
record ViewerDao(Handle handle) {
    Optional<Integer> progress(String viewer) {
        return handle.createQuery("SELECT episode FROM viewer WHERE id = :viewer").bind("viewer", viewer)
                .mapTo(Integer.class).findOne();
    }

    void setProgress(String viewer, Optional<Integer> episode) {
        episode.ifPresentOrElse(watched -> watched(viewer, watched), () -> unwatched(viewer));
    }

    private void watched(String viewer, int episode) {
        handle.createUpdate("""
                INSERT INTO viewer (id, episode) VALUES (:viewer, :episode)
                ON CONFLICT (id) DO UPDATE SET episode = excluded.episode
                """).bind("viewer", viewer).bind("episode", episode).execute();
    }

    private void unwatched(String viewer) {
        handle.createUpdate("DELETE FROM viewer WHERE id = :viewer").bind("viewer", viewer).execute();
    }

    void forget(String viewer) {
        unwatched(viewer);
        handle.createUpdate("UPDATE change SET actor = '' WHERE actor = :viewer").bind("viewer", viewer).execute();
    }
}
