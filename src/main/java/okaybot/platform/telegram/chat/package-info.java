/// Telegram's chats as places of the bot: who writes there, who the admins are, what is posted and which commands the menu shows.
///
/// It must not know single commands, nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.chat;

import org.jspecify.annotations.NullMarked;
