-- What the instances of the bot share on Telegram if they use PostgreSQL: questions that wait for an answer, and the times at
-- which messages were sent. Times are in milliseconds of the database's clock.

-- An instance that is running, or was a moment ago. When its lease has expired, others take over what it has claimed.
CREATE TABLE telegram_instance (
    name       TEXT   NOT NULL PRIMARY KEY,
    bot        TEXT   NOT NULL,
    expires_at BIGINT NOT NULL
);

-- The number of the last question that was accepted for a bot. Whoever counts it up holds its row until the commit, so claims are made one by one.
CREATE TABLE telegram_inbox (
    bot    TEXT   NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL
);

-- Accepted and not yet handled. The chat is 0 if the order does not matter; the owner is the instance that handles it.
CREATE TABLE telegram_update (
    bot    TEXT   NOT NULL,
    id     BIGINT NOT NULL,
    number BIGINT NOT NULL,
    chat   BIGINT NOT NULL,
    json   TEXT   NOT NULL,
    owner  TEXT,
    PRIMARY KEY (bot, id)
);
CREATE INDEX telegram_update_by_chat ON telegram_update (bot, chat);
CREATE INDEX telegram_update_by_owner ON telegram_update (owner);
CREATE INDEX telegram_update_unclaimed ON telegram_update (bot, number) WHERE owner IS NULL;

-- Handled, also a while ago: Telegram can deliver something again.
CREATE TABLE telegram_done (
    bot    TEXT   NOT NULL,
    id     BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (bot, id)
);
CREATE INDEX telegram_done_by_number ON telegram_done (bot, number);

-- When messages were sent to a chat, or may be sent to it, in microseconds, the oldest first; chat 0 stands for all together.
CREATE TABLE telegram_sent (
    bot     TEXT   NOT NULL,
    chat    BIGINT NOT NULL,
    times   TEXT   NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (bot, chat)
);
