-- Runs on SQLite and on PostgreSQL. Compared byte by byte, all that is inside a place lies between place/ and place0.
CREATE TABLE setting (
    place  TEXT COLLATE ${bytewise} NOT NULL,
    -- SHA-256 of the key: PostgreSQL cannot index text of any length.
    digest TEXT                     NOT NULL,
    key    TEXT                     NOT NULL,
    value  TEXT                     NOT NULL,
    PRIMARY KEY (place, digest)
);

CREATE TABLE change (
    number BIGINT                   NOT NULL PRIMARY KEY,
    at     BIGINT                   NOT NULL,
    actor  TEXT                     NOT NULL,
    place  TEXT COLLATE ${bytewise} NOT NULL,
    key    TEXT                     NOT NULL,
    before TEXT,
    after  TEXT
);
CREATE INDEX change_by_place ON change (place);
CREATE INDEX change_by_actor ON change (actor);

-- The number of the last change. Whoever counts it up holds its only row until the commit, so edits happen one by one.
CREATE TABLE revision (
    number BIGINT NOT NULL
);
INSERT INTO revision (number) VALUES (0);

CREATE TABLE viewer (
    id      TEXT    NOT NULL PRIMARY KEY,
    episode INTEGER NOT NULL
);
