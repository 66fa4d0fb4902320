package okaybot.platform.telegram.handler;

import java.util.Locale;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.LanguagePolicy;
import okaybot.answer.PlatformContext;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.answer.service.AnswerService;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.parse.IncomingCommand;
import okaybot.settings.PlaceSettings;
import okaybot.settings.PlaceSettings.SpoilerHandling;
import okaybot.settings.Settings;

/// Asks the answer service on behalf of Telegram's users.
///
/// @param readsGroups whether Telegram sends the bot all messages of its groups; empty if it does not tell
record ReplyProvider(AnswerService service, Settings settings, GroupTracker groups, Optional<Boolean> readsGroups) {
    /// The reply to a message; for the requester alone if it is not quite known where they are. Empty if there is none.
    ///
    /// @param place that the message is about
    Optional<Reply> reply(IncomingCommand incoming, ChatTarget place) {
        var request = request(incoming.command().line(), incoming.requester(), place,
                incoming.isConfidential() || !place.equals(incoming.target()));
        return service.answer(incoming.isOverheard() ? request.asOverheard() : request);
    }

    Requester inChosenLanguage(Requester requester) {
        return requester.inChosenLanguage(service::languageOf);
    }

    /// The language of what everyone in a chat reads.
    Locale languageOf(ChatTarget target, Requester requester) {
        return new LanguagePolicy(settings).forPlace(target.place(), Optional.empty(), requester.locale());
    }

    private Request request(IncomingCommand incoming) {
        return request(incoming.command().line(), incoming.requester(), incoming.target(), incoming.isConfidential());
    }

    /// The same command with a line that has all it needs: of whom the message names that it is about.
    IncomingCommand resolve(IncomingCommand incoming) {
        return incoming.pointedAt().map(pointedAt -> service.lineOfNames(request(incoming), pointedAt.text()))
                .map(incoming::withLine).orElse(incoming);
    }

    /// The reply to the press of a button.
    ///
    /// @param place that the button is about
    /// @param isPrivate whether only the one who has pressed sees the message with the button
    Optional<Reply> reply(CommandLine line, Requester requester, ChatTarget place, boolean isPrivate) {
        return service.answer(request(line, requester, place, isPrivate));
    }

    private Request request(CommandLine line, Requester requester, ChatTarget target, boolean isPrivate) {
        var viewer = requester.viewer(() -> groups.adminStatus(requester, target),
                () -> groups.publicName(requester, target));
        return new Request(line, viewer, target.place(), context(requester, target),
                isPrivate || !target.isPostable()).withLocale(requester.appLocale());
    }

    private PlatformContext context(Requester requester, ChatTarget target) {
        var words = TelegramMessages.in(requester.locale());
        var permissions = readsGroups.filter(_ -> !target.isPrivate())
                .map(granted -> new BotPermission(words.accessToMessages(), granted, words.toHearMentions()));
        return new PlatformContext(false, permissions.stream().toList(), Optional.empty());
    }

    /// The reply to a guest message. Whoever reads it is no admin. Its chat may be one that the bot knows, or another one with the
    /// same id (Bot API, Message: `guest_query_id`). So what is set in that chat holds if it is stricter than what is set
    /// nowhere. If it is both stricter and less strict, the reply is private.
    Optional<Reply> guestReply(CommandLine line, IncomingCommand incoming) {
        var chat = incoming.target().isPrivate() ? ChatTarget.UNKNOWN_CHAT : incoming.target();
        var here = settings.forPlace(chat.place());
        var showsMore = here.ceiling() > settings.forPlace(ChatTarget.UNKNOWN_CHAT.place()).ceiling();
        var place = showsMore && !isRestricted(here) ? ChatTarget.UNKNOWN_CHAT.place() : chat.place();
        var reply = service.answer(new Request(line, incoming.requester().viewer(() -> AdminStatus.MEMBER), place,
                PlatformContext.NONE, incoming.hasCover() || (showsMore && isRestricted(here)))
                .withLocale(incoming.requester().appLocale()));
        return reply.filter(_ -> !isSilent(place, line));
    }

    private static boolean isRestricted(PlaceSettings settings) {
        return !settings.answers() || !settings.deniedCommands().isEmpty()
                || settings.visibility() == Visibility.PRIVATE
                || settings.spoilerHandling() == SpoilerHandling.LEAVE_OUT;
    }

    /// The reply for a list of suggestions, which somebody may send to any chat.
    Optional<Reply> suggest(Request request) {
        return service.answerUncounted(request);
    }

    /// The line of a button that everyone in a group can press below an answer to somebody else, as far as it may be run: it
    /// changes nothing. It may reveal, since the answer to that is for the one who has pressed.
    Optional<CommandLine> lineForOthers(CommandLine line) {
        return service.commands().asChoiceForOthers(line).map(open -> line.isReveal() ? line : open);
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
