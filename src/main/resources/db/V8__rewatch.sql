-- Rewatches: the people of a channel watch the show again together. Times are in milliseconds since 1970, yes is 1 and no is 0.
-- The author is empty once forgotten.
CREATE TABLE rewatch (
    id           TEXT                     NOT NULL PRIMARY KEY,
    place        TEXT COLLATE ${bytewise} NOT NULL,
    starts_on    TEXT                     NOT NULL,
    at_time      TEXT                     NOT NULL,
    on_days      TEXT                     NOT NULL,
    zone         TEXT                     NOT NULL,
    per_day      INTEGER                  NOT NULL,
    author       TEXT                     NOT NULL,
    locale       TEXT                     NOT NULL,
    status       TEXT                     NOT NULL,
    role         TEXT,
    wants_events INTEGER                  NOT NULL,
    problem      TEXT                     NOT NULL
);
CREATE INDEX rewatch_by_place ON rewatch (place);
CREATE INDEX rewatch_by_author ON rewatch (author);

-- The thread is named within its server or chat. The event has the time as it stands in the server's calendar.
CREATE TABLE rewatch_episode (
    rewatch      TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    begins       BIGINT  NOT NULL,
    stage        TEXT    NOT NULL,
    thread       TEXT,
    event        TEXT,
    event_begins BIGINT,
    PRIMARY KEY (rewatch, number)
);

-- Who takes part: the last episode that they have watched again, and when the episode begins of which they
-- were reminded last.
CREATE TABLE rewatch_member (
    rewatch        TEXT    NOT NULL,
    viewer         TEXT    NOT NULL,
    locale         TEXT    NOT NULL,
    wants_reminder INTEGER NOT NULL,
    moves_progress INTEGER NOT NULL,
    watched        INTEGER NOT NULL,
    reminded       BIGINT  NOT NULL,
    PRIMARY KEY (rewatch, viewer)
);
CREATE INDEX rewatch_member_by_viewer ON rewatch_member (viewer);
