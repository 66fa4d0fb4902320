/// Telegram's chats as places of the bot: who writes there, who the admins are, and posted messages.
///
/// This package must neither know individual commands nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.chat;

import org.jspecify.annotations.NullMarked;
