-- Posts that were begun to be sent, so that none is sent twice after the bot was killed meanwhile. The request is a hash of what the post
-- is made for. Times are in milliseconds since 1970.
CREATE TABLE delivery (
    request TEXT   NOT NULL PRIMARY KEY,
    begun   BIGINT NOT NULL
);
