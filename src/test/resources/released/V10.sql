-- What a version whose newest migration is V10 sends beyond what those before it send. Never edited.
INSERT INTO posted_line (place, line, at) VALUES ('discord/1/channel:2', 'quote lamp', 5)
    ON CONFLICT (place, line) DO UPDATE SET at = excluded.at;
SELECT line FROM posted_line WHERE place = 'discord/1/channel:2' ORDER BY at, line;
DELETE FROM posted_line WHERE place = 'discord/1/channel:2' AND line = 'quote lamp';
