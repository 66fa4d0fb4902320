/// Tests of Discord's messages. They are read back as strictly as Discord's clients read them.
@NullMarked
package okaybot.platform.discord.message;

import org.jspecify.annotations.NullMarked;
