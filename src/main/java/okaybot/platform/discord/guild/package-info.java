/// The guilds (servers) that the bot is in: who has added or removed it, and which channels are marked for spoilers.
@NullMarked
package okaybot.platform.discord.guild;

import org.jspecify.annotations.NullMarked;
