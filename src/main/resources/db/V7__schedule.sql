-- Tasks of the bot itself, run by db-scheduler, which has named the columns. task_data is when the task was due first. Times are in
-- milliseconds since 1970.
CREATE TABLE scheduled_task (
    task_name            TEXT                     NOT NULL,
    task_instance        TEXT COLLATE ${bytewise} NOT NULL,
    task_data            BIGINT                   NOT NULL,
    execution_time       BIGINT                   NOT NULL,
    picked               BOOLEAN                  NOT NULL,
    picked_by            TEXT,
    last_success         BIGINT,
    last_failure         BIGINT,
    consecutive_failures INTEGER,
    last_heartbeat       BIGINT,
    version              BIGINT                   NOT NULL,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_by_time ON scheduled_task (execution_time);
-- Posts that the bot makes again and again, and what became of the last one. The place is the innermost one, days are the numbers
-- 1 (Monday) to 7, the author is empty once forgotten.
CREATE TABLE scheduled_post (
    place   TEXT COLLATE ${bytewise} NOT NULL,
    id      TEXT                     NOT NULL,
    number  BIGINT                   NOT NULL,
    line    TEXT                     NOT NULL,
    time    TEXT                     NOT NULL,
    days    TEXT                     NOT NULL,
    zone    TEXT                     NOT NULL,
    author  TEXT                     NOT NULL,
    locale  TEXT                     NOT NULL,
    state   TEXT                     NOT NULL,
    due     BIGINT,
    outcome TEXT,
    problem TEXT,
    PRIMARY KEY (place, id)
);
CREATE INDEX scheduled_post_by_author ON scheduled_post (author);
