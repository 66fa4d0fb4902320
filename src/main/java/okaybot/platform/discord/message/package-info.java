/// Answers as Discord's messages: markdown, Components V2, and the ids of buttons.
///
/// This package must neither use the network nor decide what is a spoiler.
@NullMarked
package okaybot.platform.discord.message;

import org.jspecify.annotations.NullMarked;
