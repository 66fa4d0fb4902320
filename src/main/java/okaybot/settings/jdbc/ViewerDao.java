package okaybot.settings.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import okaybot.settings.ViewerSettings;
import org.jdbi.v3.core.Handle;

/// Reads and writes what is stored about viewers.
record ViewerDao(Handle handle) {
    ViewerSettings find(String viewer) {
        return handle.createQuery("""
                SELECT v.episode, l.language FROM (SELECT CAST(:viewer AS TEXT) AS id) asked
                LEFT JOIN viewer v ON v.id = asked.id LEFT JOIN viewer_language l ON l.id = asked.id
                """).bind("viewer", viewer).map((row, _) -> read(row)).one();
    }

    private static ViewerSettings read(ResultSet row) throws SQLException {
        var episode = row.getInt("episode");
        return new ViewerSettings(row.wasNull() ? Optional.empty() : Optional.of(episode),
                Optional.ofNullable(row.getString("language")));
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

    void setLanguage(String viewer, Optional<String> language) {
        language.ifPresentOrElse(tag -> saveLanguage(viewer, tag), () -> deleteLanguage(viewer));
    }

    private void saveLanguage(String viewer, String tag) {
        handle.createUpdate("""
                INSERT INTO viewer_language (id, language) VALUES (:viewer, :language)
                ON CONFLICT (id) DO UPDATE SET language = excluded.language
                """).bind("viewer", viewer).bind("language", tag).execute();
    }

    private void deleteLanguage(String viewer) {
        handle.createUpdate("DELETE FROM viewer_language WHERE id = :viewer").bind("viewer", viewer).execute();
    }

    void forget(String viewer) {
        deleteProgress(viewer);
        deleteLanguage(viewer);
        handle.createUpdate("UPDATE change SET actor = '' WHERE actor = :viewer").bind("viewer", viewer).execute();
    }
}
