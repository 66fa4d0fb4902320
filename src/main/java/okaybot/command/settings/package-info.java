/// The commands for admins, `/settings` and `/diagnose`, with the options that can be set.
@NullMarked
package okaybot.command.settings;

import org.jspecify.annotations.NullMarked;
