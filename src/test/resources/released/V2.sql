-- What a version whose newest migration is V2 sends beyond what those before it send. Never edited.
INSERT INTO departed (place, at) VALUES ('discord/9', 1) ON CONFLICT (place) DO NOTHING;
DELETE FROM departed WHERE place = 'discord/9';
DELETE FROM departed WHERE at < 1 RETURNING place;
SELECT at, actor, place, key, before, after FROM change WHERE actor = 'ada' ORDER BY number DESC;
