/// Tests of the whole bot against a fake Discord.
@NullMarked
package okaybot.platform.discord;

import org.jspecify.annotations.NullMarked;
