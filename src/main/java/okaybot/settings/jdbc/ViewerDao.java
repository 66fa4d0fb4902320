package okaybot.settings.jdbc;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads and writes what is stored about viewers.
record ViewerDao(Handle handle) {
    Optional<Integer> progress(String viewer) {
        return handle.createQuery("SELECT episode FROM viewer WHERE id = :viewer").bind("viewer", viewer)
                .mapTo(Integer.class).findOne();
    }

    void setProgress(String viewer, Optional<Integer> episode) {
        episode.ifPresentOrElse(watched -> saveProgress(viewer, watched), () -> deleteProgress(viewer));
    }

    private void saveProgress(String viewer, int episode) {
        handle.createUpdate("""
                INSERT INTO viewer (id, episode) VALUES (:viewer, :episode)
                ON CONFLICT (id) DO UPDATE SET episode = excluded.episode
                """).bind("viewer", viewer).bind("episode", episode).execute();
    }

    private void deleteProgress(String viewer) {
        handle.createUpdate("DELETE FROM viewer WHERE id = :viewer").bind("viewer", viewer).execute();
    }

    void forget(String viewer) {
        deleteProgress(viewer);
        handle.createUpdate("UPDATE change SET actor = '' WHERE actor = :viewer").bind("viewer", viewer).execute();
    }
}
