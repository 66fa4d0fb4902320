-- What a version whose newest migration is V5 sends beyond what those before it send. Never edited.
INSERT INTO report (place, id, reporter, locale, source, destination, post, line, words, at, state)
    VALUES ('discord/1', 'a1', 'discord:7', 'en', 'channel:2', 'channel:3', '77', 'cast', 'wrong', 1, 'OPEN') ON CONFLICT (place, id) DO NOTHING;
DELETE FROM report WHERE place = 'discord/1' AND id IN (SELECT id FROM report WHERE place = 'discord/1' ORDER BY at DESC, id LIMIT 500 OFFSET 500);
SELECT place, id, reporter, locale, source, destination, post, line, words, at, state FROM report WHERE place = 'discord/1' AND id = 'a1';
UPDATE report SET state = 'ACCEPTED' WHERE place = 'discord/1' AND id = 'a1' AND state = 'OPEN';
UPDATE report SET reporter = '' WHERE reporter = 'discord:7';
DELETE FROM report WHERE at < 2;
