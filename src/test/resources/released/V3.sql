-- What a version whose newest migration is V3 sends beyond what those before it send. Never edited. (The statements for
-- PostgreSQL only are left out: they do not run on SQLite.)
INSERT INTO telegram_inbox (bot, number) VALUES ('1', 0) ON CONFLICT (bot) DO NOTHING;
UPDATE telegram_inbox SET number = number + 1 WHERE bot = '1' RETURNING number;
INSERT INTO telegram_instance (name, bot, expires_at) VALUES ('a', '1', 1) ON CONFLICT (name) DO NOTHING;
INSERT INTO telegram_update (bot, id, number, chat, json) VALUES ('1', 1, 1, 0, '{}') ON CONFLICT (bot, id) DO NOTHING;
UPDATE telegram_update SET owner = 'a' WHERE bot = '1' AND owner IS NULL;
DELETE FROM telegram_update WHERE bot = '1' AND id = 1;
INSERT INTO telegram_done (bot, id, number) VALUES ('1', 1, 1) ON CONFLICT (bot, id) DO NOTHING;
DELETE FROM telegram_done WHERE bot = '1' AND number < 2;
DELETE FROM telegram_instance WHERE bot = '1' AND expires_at < 2 RETURNING name;
INSERT INTO telegram_sent (bot, chat, times, last_at) VALUES ('1', 0, '1 2', 2)
    ON CONFLICT (bot, chat) DO UPDATE SET times = excluded.times, last_at = excluded.last_at;
SELECT chat, times FROM telegram_sent WHERE bot = '1';
