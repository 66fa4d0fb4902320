/// `/schedule`: admins set up, change and remove the posts that the bot makes on its own.
@NullMarked
package okaybot.command.schedule;

import org.jspecify.annotations.NullMarked;
