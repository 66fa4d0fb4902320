-- Questions that nobody could answer, for each server or chat. Until enough people have asked one, there are no words, only
-- hashes of the people, separated by spaces. The day is counted from 1970.
CREATE TABLE unanswered (
    place    TEXT COLLATE ${bytewise} NOT NULL,
    digest   TEXT                     NOT NULL,
    words    TEXT,
    askers   TEXT                     NOT NULL,
    times    INTEGER                  NOT NULL,
    last_day BIGINT                   NOT NULL,
    PRIMARY KEY (place, digest)
);
