/// Tells Discord which commands there are, in all languages, whenever its list differs from ours.
@NullMarked
package okaybot.platform.discord.registration;

import org.jspecify.annotations.NullMarked;
