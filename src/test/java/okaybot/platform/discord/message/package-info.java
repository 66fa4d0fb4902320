/// Answers as Discord's messages.
@NullMarked
package okaybot.platform.discord.message;

import org.jspecify.annotations.NullMarked;
