/// Okaybot on Discord.
@NullMarked
package okaybot.platform.discord;

import org.jspecify.annotations.NullMarked;
