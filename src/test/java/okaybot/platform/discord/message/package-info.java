/// Okaybot on Discord.
@NullMarked
package okaybot.platform.discord.message;

import org.jspecify.annotations.NullMarked;
