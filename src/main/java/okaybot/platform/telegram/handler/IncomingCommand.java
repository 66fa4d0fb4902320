package okaybot.platform.telegram.handler;

import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.CallbackData;

/// A command that somebody has sent in a message.
///
/// @param messageId the message, to reply to
/// @param mentionsBot whether it names this bot, as in `/cast@okaybot`, so that it cannot be meant for another bot;
/// always true for plain text
record IncomingCommand(CallbackData command, Requester requester, ChatTarget target, int messageId,
        boolean mentionsBot) {}
