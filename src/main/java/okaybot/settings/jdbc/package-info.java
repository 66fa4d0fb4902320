/// Settings, reports and unanswered questions in the database: the SQL that reads and writes them, the same for SQLite and
/// PostgreSQL.
@NullMarked
package okaybot.settings.jdbc;

import org.jspecify.annotations.NullMarked;
