/// What interactions and messages have in common: they run on threads of their own, may be delivered twice, and their replies may
/// be lost.
@NullMarked
package okaybot.platform.discord.event;

import org.jspecify.annotations.NullMarked;
