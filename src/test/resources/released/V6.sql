-- What a version whose newest migration is V6 sends beyond what those before it send. Never edited.
SELECT v.episode, l.language FROM (SELECT CAST('ada' AS TEXT) AS id) asked
    LEFT JOIN viewer v ON v.id = asked.id LEFT JOIN viewer_language l ON l.id = asked.id;
INSERT INTO viewer_language (id, language) VALUES ('ada', 'ko') ON CONFLICT (id) DO UPDATE SET language = excluded.language;
DELETE FROM viewer_language WHERE id = 'ada';
