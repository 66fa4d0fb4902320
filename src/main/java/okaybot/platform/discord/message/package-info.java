/// Answers as Discord's messages: Markdown, Components V2, pages, buttons, and what buttons carry.
///
/// It must not know the network, nor decide what is a spoiler.
@NullMarked
package okaybot.platform.discord.message;

import org.jspecify.annotations.NullMarked;
