package okaybot.platform.telegram.handler;

import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.CallbackData;

/// What somebody has asked in a message.
///
/// @param messageId the message's id, to reply to
/// @param mentionsBot whether it names the bot, so that it can be meant for nobody else
record IncomingCommand(CallbackData command, Requester sender, ChatTarget target, int messageId, boolean mentionsBot) {}
