package okaybot.platform.telegram.handler;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.answer.service.AnswerService;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.parse.IncomingCommand;
import okaybot.settings.Settings;

/// Asks the answer service on behalf of Telegram's users.
record ReplyProvider(AnswerService service, Settings settings, GroupTracker groups) {
    /// The reply to a message; for the requester alone if it is not quite known where they are. Empty if there is none.
    Optional<Reply> reply(IncomingCommand incoming) {
        var request = request(incoming.command().line(), incoming.requester(), incoming.target());
        return service.answer(incoming.isOverheard() ? request.asOverheard() : request);
    }

    /// The reply to the press of a button.
    Optional<Reply> reply(CommandLine line, Requester requester, ChatTarget target) {
        return service.answer(request(line, requester, target));
    }

    private Request request(CommandLine line, Requester requester, ChatTarget target) {
        var viewer = requester.viewer(() -> groups.adminStatus(requester, target));
        return new Request(line, viewer, target.place(), PlatformContext.NONE, !target.isPostable())
                .withLocale(requester.locale());
    }

    /// The reply to somebody in a chat that the bot is not in. Whoever reads it is no admin.
    Optional<Reply> guestReply(CommandLine line, Requester requester) {
        return service.answer(new Request(line, requester.viewer(() -> AdminStatus.MEMBER),
                ChatTarget.UNKNOWN_CHAT.place(), PlatformContext.NONE, false));
    }

    /// The reply for a list of suggestions, which somebody may send to any chat.
    Optional<Reply> suggest(Request request) {
        return service.answerUncounted(request);
    }

    /// The line of a pressed button, as far as it may be run. In a group everyone sees the buttons below an answer to somebody
    /// else, so they change nothing.
    Optional<CommandLine> pressedLine(CommandLine line, ChatTarget target) {
        return target.isPrivate() ? Optional.of(line) : service.asChoiceForOthers(line);
    }

    /// Whether the reply may be written into the chat. Otherwise it is for the requester alone.
    static boolean isVisibleIn(ChatTarget target, Reply reply) {
        return target.isPrivate() || reply.visibility() == Visibility.OPEN;
    }

    /// Whether the admins have switched the bot off in a place. Then it does not even offer to answer in private, except to
    /// somebody who needs support.
    boolean isSilent(Place place, CommandLine line) {
        return !service.isPersonal(line) && !service.needsSupport(line) && !settings.forPlace(place).answers();
    }
}
