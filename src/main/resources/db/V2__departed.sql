-- Places that sent the bot away: what is set there is kept for a while, in case it is invited back.
CREATE TABLE departed (
    place TEXT COLLATE ${bytewise} NOT NULL PRIMARY KEY,
    at    BIGINT                   NOT NULL
);
