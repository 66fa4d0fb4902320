package okaybot.platform.telegram.parse;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.Requester;

/// A command that somebody has sent in a message.
///
/// @param replyTo the id of the message; empty if Telegram does not tell
/// @param mentionsBot whether it names this bot, as in `/cast@okaybot`, so that it cannot be meant for another bot;
/// always true for plain text
/// @param isOverheard whether nobody has called the bot, see [okaybot.answer.Request]
/// @param ephemeralId the id of the message among the ephemeral ones, if nobody else in the group sees it: then nobody else may
/// see the answer either
/// @param hasCover whether some of its words are covered as a spoiler, so that an answer that repeats them is for the requester
/// alone
/// @param pointedAt the message that it is about; empty for most commands
public record IncomingCommand(CallbackData command, Requester requester, ChatTarget target, Optional<Integer> replyTo,
        Optional<Integer> ephemeralId, boolean mentionsBot, boolean isOverheard, boolean hasCover,
        Optional<RepliedText> pointedAt) {
    /// Whether an answer that everyone reads would tell them what only the requester should see.
    public boolean isConfidential() {
        return hasCover || ephemeralId.isPresent() || pointedAt.filter(RepliedText::hasCover).isPresent();
    }

    /// The same command of somebody who reads another language.
    IncomingCommand withRequester(Requester other) {
        return new IncomingCommand(command, other, target, replyTo, ephemeralId, mentionsBot, isOverheard, hasCover,
                pointedAt);
    }

    /// The same command with another line.
    public IncomingCommand withLine(CommandLine line) {
        return new IncomingCommand(CallbackData.firstPage(line), requester, target, replyTo, ephemeralId, mentionsBot,
                isOverheard, hasCover, pointedAt);
    }
}
