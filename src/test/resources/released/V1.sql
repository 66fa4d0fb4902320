-- What a version whose newest migration is V1 sends. Never edited: such a version may still run beside a newer one.
UPDATE revision SET number = number;
SELECT value FROM setting WHERE place = 'discord/1' AND key = 'ceiling';
INSERT INTO setting (place, digest, key, value) VALUES ('discord/1', 'd1', 'ceiling', '4')
    ON CONFLICT (place, digest) DO UPDATE SET value = excluded.value;
UPDATE revision SET number = number + 1 RETURNING number;
INSERT INTO change (number, at, actor, place, key, before, after)
    SELECT number, 1, 'ada', 'discord/1', 'ceiling', NULL, '4' FROM revision;
DELETE FROM setting WHERE place = 'discord/1' AND key = 'ceiling';
INSERT INTO setting (place, digest, key, value) VALUES ('discord/1', 'd1', 'ceiling', '4')
    ON CONFLICT (place, digest) DO UPDATE SET value = excluded.value;
SELECT place, key, value FROM setting WHERE place = 'discord/1';
SELECT * FROM change WHERE (place = 'discord/1' OR place >= 'discord/1' || '/' AND place < 'discord/1' || '0')
    ORDER BY number DESC LIMIT 10;
SELECT * FROM change WHERE actor = 'ada' ORDER BY number DESC;
INSERT INTO setting (place, digest, key, value) SELECT 'discord/2' || substr(place, length('discord/1') + 1), digest, key, value
    FROM setting WHERE place = 'discord/1' ON CONFLICT (place, digest) DO NOTHING;
UPDATE change SET place = 'discord/1' WHERE place = 'discord/2';
INSERT INTO viewer (id, episode) VALUES ('ada', 3) ON CONFLICT (id) DO UPDATE SET episode = excluded.episode;
SELECT episode FROM viewer WHERE id = 'ada';
DELETE FROM viewer WHERE id = 'eve';
UPDATE change SET actor = '' WHERE actor = 'eve';
