package okaybot.platform.telegram.chat;

import okaybot.platform.telegram.message.CallbackData;

/// What somebody has asked in a message.
///
/// @param message the message's id, to reply to
/// @param named whether it names the bot, so that it can be meant for nobody else
record Question(CallbackData ask, Asker asker, Spot spot, int message, boolean named) {}
