/// "Cover as spoiler" in the context menu of messages: posts somebody's message again under a cover, and deletes the original.
///
/// Nothing of the message may be stored or logged. Between the choice in the menu and the entry of a label, it is held in memory:
/// Discord does not let a bot read it again.
@NullMarked
package okaybot.platform.discord.cover;

import org.jspecify.annotations.NullMarked;
