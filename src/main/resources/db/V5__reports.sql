-- Reports of mistakes, so that whoever reported one hears once that it was handled. The reporter is empty once forgotten, the
-- time is in milliseconds since 1970.
CREATE TABLE report (
    place       TEXT COLLATE ${bytewise} NOT NULL,
    id          TEXT                     NOT NULL,
    reporter    TEXT                     NOT NULL,
    locale      TEXT                     NOT NULL,
    source      TEXT                     NOT NULL,
    destination TEXT                     NOT NULL,
    post        TEXT,
    line        TEXT                     NOT NULL,
    words       TEXT                     NOT NULL,
    at          BIGINT                   NOT NULL,
    state       TEXT                     NOT NULL,
    PRIMARY KEY (place, id)
);
CREATE INDEX report_by_reporter ON report (reporter);
