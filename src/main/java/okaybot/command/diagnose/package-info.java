/// `/diagnose`: why the bot does or does not answer in a place, and what it could not answer.
@NullMarked
package okaybot.command.diagnose;

import org.jspecify.annotations.NullMarked;
