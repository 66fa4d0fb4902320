-- What a version whose newest migration is V4 sends beyond what those before it send. Never edited.
INSERT INTO unanswered (place, digest, words, askers, times, last_day) VALUES ('discord/1', 'a', NULL, 'b', 1, 20000)
    ON CONFLICT (place, digest) DO NOTHING;
UPDATE unanswered SET words = 'who is it', askers = '', times = times + 1, last_day = 20001 WHERE place = 'discord/1' AND digest = 'a';
SELECT words, times, last_day FROM unanswered WHERE place = 'discord/1' AND words IS NOT NULL ORDER BY times DESC, last_day DESC, words LIMIT 10;
SELECT place, digest, askers FROM unanswered WHERE askers <> '';
DELETE FROM unanswered WHERE last_day < 20002;
