-- What places follow: when the content changes, one post says what is new. The words in seen stand for what is no news any more, the
-- author is empty once forgotten, and the problem is empty if there is none.
CREATE TABLE follow (
    place   TEXT COLLATE ${bytewise} NOT NULL,
    topic   TEXT                     NOT NULL,
    author  TEXT                     NOT NULL,
    locale  TEXT                     NOT NULL,
    seen    TEXT                     NOT NULL,
    problem TEXT                     NOT NULL,
    PRIMARY KEY (place, topic)
);
CREATE INDEX follow_by_author ON follow (author);
