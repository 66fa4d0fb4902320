-- What a version whose newest migration is V7 sends beyond what those before it send. Never edited.
INSERT INTO scheduled_task (task_name, task_instance, task_data, execution_time, picked, version)
    VALUES ('post', 'discord/server:1 a1', 5, 5, FALSE, 1)
    ON CONFLICT (task_name, task_instance) DO UPDATE SET task_data = 5, execution_time = 5,
    picked = FALSE, picked_by = NULL, last_heartbeat = NULL, consecutive_failures = 0,
    version = scheduled_task.version + 1;
SELECT * FROM scheduled_task WHERE picked = FALSE AND execution_time <= 9 ORDER BY execution_time ASC LIMIT 24;
UPDATE scheduled_task SET picked = TRUE, picked_by = 'one', last_heartbeat = 6, version = version + 1
    WHERE picked = FALSE AND task_name = 'post' AND task_instance = 'discord/server:1 a1' AND version = 1;
SELECT * FROM scheduled_task WHERE picked = TRUE AND last_heartbeat <= 2 ORDER BY last_heartbeat ASC;
UPDATE scheduled_task SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL, last_success = 6, last_failure = NULL,
    consecutive_failures = 0, execution_time = 7, task_data = 7, version = version + 1
    WHERE task_name = 'post' AND task_instance = 'discord/server:1 a1' AND version = 2;
DELETE FROM scheduled_task WHERE task_name = 'post' AND task_instance = 'discord/server:1 a1';
INSERT INTO scheduled_post (place, id, number, line, time, days, zone, author, locale, state)
    VALUES ('discord/server:1/channel:2', 'a1', (SELECT coalesce(max(number), 0) + 1 FROM scheduled_post), 'quote', '20:00',
    '15', 'Europe/Berlin', 'discord:7', 'en', 'ACTIVE');
SELECT place, id, line, time, days, zone, author, locale, state, due, outcome, problem FROM scheduled_post
    WHERE author = 'discord:7' ORDER BY number;
UPDATE scheduled_post SET line = 'cast', time = '08:00', days = '7', zone = 'Asia/Seoul', state = 'PAUSED' WHERE id = 'a1';
UPDATE scheduled_post SET due = 5, outcome = 'REFUSED', problem = 'gone', state = CASE WHEN state = 'ACTIVE' THEN 'FAILED'
    ELSE state END WHERE id = 'a1';
UPDATE scheduled_post SET author = '' WHERE author = 'discord:7';
DELETE FROM scheduled_post WHERE id = 'a1';
