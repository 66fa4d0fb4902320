/// `/follow`: what the bot posts when its content changes.
@NullMarked
package okaybot.command.follow;

import org.jspecify.annotations.NullMarked;
