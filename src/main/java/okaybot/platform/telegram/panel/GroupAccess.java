package okaybot.platform.telegram.panel;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.place.Visibility;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.resilience.WindowCounter;

/// Decides which group or topic somebody may ask about from the private chat. Ids of groups come from buttons and links that anybody
/// can make up, so whoever may not is not told whether there is such a group.
///
/// @param refusals of each requester, so that nobody makes the bot look up one group after the other
public record GroupAccess(AnswerService service, GroupTracker groups, DeepLinkBuilder links,
        WindowCounter<Long> refusals) {
    private static final int MAX_REFUSALS_PER_MINUTE = 20;

    public GroupAccess(AnswerService service, GroupTracker groups, DeepLinkBuilder links) {
        this(service, groups, links, new WindowCounter<>(Duration.ofMinutes(1), Ticker.systemTicker()));
    }

    /// The place that a line is about, which is asked in a chat: the group that it names, or the chat itself. Empty if the requester
    /// may not ask about that group.
    public Optional<ChatTarget> placeOf(CallbackData data, Requester requester, ChatTarget chat) {
        if (data.group().isEmpty() || !chat.isPrivate() || !isAboutPlace(data.line())) {
            return Optional.of(chat);
        }
        var group = groups.currentTarget(data.group().get());
        if (refusals.add(requester.id(), 0) < MAX_REFUSALS_PER_MINUTE && isAllowed(data.line(), requester, group)) {
            return Optional.of(group);
        }
        refusals.add(requester.id(), 1);
        return Optional.empty();
    }

    private boolean isAllowed(CommandLine line, Requester requester, ChatTarget group) {
        return isForAdmins(line)
                ? groups.adminStatus(requester, group) == AdminStatus.ADMIN
                : groups.isMember(requester, group);
    }

    /// Whether the answer to a line depends on the group that it is asked in, so that a button for it in the private chat has to name
    /// the group.
    public boolean isAboutPlace(CommandLine line) {
        return service.commands().find(line).map(command -> command.spec())
                .filter(spec -> spec.isOfPlace() || spec.hasRole(CommandRole.REPORT)).isPresent();
    }

    /// Whether only admins may ask it.
    public boolean isForAdmins(CommandLine line) {
        return service.commands().find(line).filter(command -> command.spec().isForAdmins()).isPresent();
    }

    /// The address that shows in the private chat what a command has to say about a group; empty for commands that are about none.
    public Optional<String> pageUrl(CommandLine line, ChatTarget chat) {
        return chat.group()
                .filter(_ -> service.commands().find(line).filter(command -> command.spec().isOfPlace()).isPresent())
                .map(group -> links.forGroup(CommandLine.of(line.name()), group));
    }

    /// The same for commands for admins; empty for others.
    public Optional<String> settingsUrl(CommandLine line, ChatTarget chat) {
        return pageUrl(line, chat).filter(_ -> isForAdmins(line));
    }

    /// What those hear who may not ask about a group.
    public Reply refusal(CommandLine line, Requester requester) {
        var messages = TelegramMessages.in(requester.locale());
        var isForAdmins = isForAdmins(line);
        return new Reply(Answer.ofError(isForAdmins ? messages.forAdmins() : messages.forMembers(),
                isForAdmins ? messages.groupsOfAdmins() : messages.groupsOfMembers(), List.of(), line,
                requester.locale()), Visibility.PRIVATE, true);
    }
}
