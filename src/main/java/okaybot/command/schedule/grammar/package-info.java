/// What admins type behind `/schedule`: a line, a time of day, days of the week and a time zone.
@NullMarked
package okaybot.command.schedule.grammar;

import org.jspecify.annotations.NullMarked;
