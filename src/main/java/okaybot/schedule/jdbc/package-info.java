/// Posts, follows and rewatches in the database: the SQL that reads and writes them, the same for SQLite and PostgreSQL.
@NullMarked
package okaybot.schedule.jdbc;

import org.jspecify.annotations.NullMarked;
