/// Answers as Discord's messages: markdown, Components V2, and buttons with what they carry.
///
/// This package must not know the network, nor decide what is a spoiler.
@NullMarked
package okaybot.platform.discord.message;

import org.jspecify.annotations.NullMarked;
