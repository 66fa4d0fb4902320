/// `/settings`, and what all commands for admins share.
@NullMarked
package okaybot.command.settings;

import org.jspecify.annotations.NullMarked;
