-- What a version whose newest migration is V8 sends beyond what those before it send. Never edited.
INSERT INTO rewatch (id, place, starts_on, at_time, on_days, zone, per_day, author, locale, status, role, wants_events, problem)
    VALUES ('a1', 'discord/1', '2026-12-01', '20:00', 'MONDAY', 'UTC', 1, 'discord:7', 'en', 'NEW', NULL, 1, '') ON CONFLICT (id) DO UPDATE SET status = excluded.status, role = excluded.role, wants_events = excluded.wants_events, problem = excluded.problem;
SELECT id, place, starts_on, at_time, on_days, zone, per_day, author, locale, status, role, wants_events, problem FROM rewatch WHERE place = 'discord/1' ORDER BY id;
INSERT INTO rewatch_episode (rewatch, number, begins, stage, thread, event, event_begins) VALUES ('a1', 1, 1, 'PLANNED', NULL, NULL, NULL)
    ON CONFLICT (rewatch, number) DO UPDATE SET begins = excluded.begins, stage = excluded.stage, thread = excluded.thread, event = excluded.event, event_begins = excluded.event_begins;
SELECT number, begins, stage, thread, event, event_begins FROM rewatch_episode WHERE rewatch = 'a1' ORDER BY number;
INSERT INTO rewatch_member (rewatch, viewer, locale, wants_reminder, moves_progress, watched, reminded) VALUES ('a1', 'discord:7', 'en', 1, 1, 0, 0)
    ON CONFLICT (rewatch, viewer) DO UPDATE SET locale = excluded.locale, watched = excluded.watched, wants_reminder = excluded.wants_reminder, moves_progress = excluded.moves_progress;
SELECT rewatch, viewer, locale, wants_reminder, moves_progress, watched FROM rewatch_member WHERE viewer = 'discord:7' ORDER BY rewatch, viewer;
UPDATE rewatch_member SET reminded = 5 WHERE rewatch = 'a1' AND viewer = 'discord:7' AND reminded < 5;
UPDATE rewatch_member SET watched = 1 WHERE rewatch = 'a1' AND moves_progress = 1 AND watched < 1;
UPDATE rewatch SET author = '' WHERE author = 'discord:7';
SELECT rewatch FROM rewatch_episode GROUP BY rewatch HAVING max(begins) < 1;
DELETE FROM rewatch_episode WHERE rewatch = 'a1';
DELETE FROM rewatch_member WHERE rewatch = 'a1';
DELETE FROM rewatch WHERE id = 'a1';
