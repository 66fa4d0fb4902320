/// Keeps the tasks of the bot in the database and runs them with db-scheduler.
@NullMarked
package okaybot.schedule.database;

import org.jspecify.annotations.NullMarked;
