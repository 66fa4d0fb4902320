/// Messages that people write to the bot: direct messages, and messages in guilds that mention it.
///
/// Discord delivers the content of both without the privileged intent Message Content (Discord, Message Content Intent). Which
/// words are a question, and what the answer may reveal, is decided by the answer service.
@NullMarked
package okaybot.platform.discord.chat;

import org.jspecify.annotations.NullMarked;
