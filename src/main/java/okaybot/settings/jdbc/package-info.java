/// The settings store in a database: the SQL that reads and writes settings, the same for SQLite and PostgreSQL.
@NullMarked
package okaybot.settings.jdbc;

import org.jspecify.annotations.NullMarked;
