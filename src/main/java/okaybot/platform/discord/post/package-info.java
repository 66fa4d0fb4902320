/// What the bot does in servers on its own: it posts to channels and people, opens threads and plans events.
@NullMarked
package okaybot.platform.discord.post;

import org.jspecify.annotations.NullMarked;
