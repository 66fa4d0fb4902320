-- The language that somebody has chosen for what only they read, as an IETF tag.
CREATE TABLE viewer_language (
    id       TEXT NOT NULL PRIMARY KEY,
    language TEXT NOT NULL
);
