-- What a version whose newest migration is V9 sends beyond what those before it send. Never edited.
INSERT INTO follow (place, topic, author, locale, seen, problem)
    VALUES ('discord/1/channel:2', 'SEASON2', 'discord:7', 'en', '3f9c21ab', '')
    ON CONFLICT (place, topic) DO UPDATE SET author = excluded.author, locale = excluded.locale, seen = excluded.seen, problem = excluded.problem;
SELECT place, topic, author, locale, seen, problem FROM follow WHERE place = 'discord/1/channel:2' AND topic = 'SEASON2';
UPDATE follow SET seen = '3f9c21ac' WHERE place = 'discord/1/channel:2' AND topic = 'SEASON2';
UPDATE follow SET problem = 'Gone.' WHERE place = 'discord/1/channel:2' AND topic = 'SEASON2';
SELECT place, topic, author, locale, seen, problem FROM follow WHERE author = 'discord:7' ORDER BY place, topic;
UPDATE follow SET author = '' WHERE author = 'discord:7';
DELETE FROM follow WHERE place = 'discord/1/channel:2' AND topic = 'SEASON2';
