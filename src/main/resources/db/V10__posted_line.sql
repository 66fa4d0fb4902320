-- The lines that were posted to a place on a schedule, so that none is repeated before all were used there. Times are in milliseconds
-- since 1970.
CREATE TABLE posted_line (
    place TEXT COLLATE ${bytewise} NOT NULL,
    line  TEXT                     NOT NULL,
    at    BIGINT                   NOT NULL,
    PRIMARY KEY (place, line)
);
