/// Opens, checks, migrates and backs up the database that holds the settings, and announces changes to other instances.
///
/// What differs between SQLite and PostgreSQL is in [okaybot.settings.database.DatabaseDialect] and nowhere else.
@NullMarked
package okaybot.settings.database;

import org.jspecify.annotations.NullMarked;
