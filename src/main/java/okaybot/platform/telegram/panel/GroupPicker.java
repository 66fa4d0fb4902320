package okaybot.platform.telegram.panel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.place.Place;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.message.GroupPickerPage;
import okaybot.settings.SettingChange;
import okaybot.settings.Settings;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lists in the private chat the groups where somebody is an admin, when they use a command for admins there. Of the groups that the
/// bot is in, it looks at those where they have set something, at those with messages since the start, and at those with settings.
public record GroupPicker(GroupTracker groups, Settings settings, DeepLinkBuilder links) {
    private static final Logger LOG = LoggerFactory.getLogger(GroupPicker.class);
    /// Each is a look-up, and all are made at once.
    private static final int MAX_LOOKUPS = 30;
    private static final int MAX_CHANGES = 100;

    /// The list, as a message.
    ///
    /// @param line to answer for the group that is chosen
    public OutgoingMessage list(Requester requester, CommandLine line) {
        var lookups = candidates(requester).stream()
                .map(group -> CompletableFuture.supplyAsync(() -> choice(requester, group, line),
                        Thread::startVirtualThread))
                .toList();
        var choices = lookups.stream().flatMap(lookup -> lookup.join().stream()).toList();
        var messages = TelegramMessages.in(requester.locale());
        var text = choices.isEmpty() ? messages.noGroups() : messages.chooseGroup();
        return OutgoingMessage.fromPage(
                GroupPickerPage.of(text, choices, messages.addToGroup(), links.forNewGroup()));
    }

    private Optional<GroupPickerPage.Group> choice(Requester requester, ChatTarget group, CommandLine line) {
        return groups.adminStatus(requester, group) == AdminStatus.ADMIN
                ? Optional.of(new GroupPickerPage.Group(
                        groups.title(group).orElseGet(() -> Long.toString(group.chatId())),
                        CallbackData.firstPage(line).about(group.group())))
                : Optional.empty();
    }

    private List<ChatTarget> candidates(Requester requester) {
        var stored = stored(requester.viewer(() -> AdminStatus.UNKNOWN).id());
        return Stream.concat(Stream.concat(stored.own.stream(), groups.knownGroups(MAX_LOOKUPS).stream()),
                stored.others.stream()).distinct().limit(MAX_LOOKUPS).toList();
    }

    /// @param own where the requester has set something
    private record StoredGroups(List<ChatTarget> own, List<ChatTarget> others) {}

    private StoredGroups stored(String viewer) {
        try {
            var store = settings.store();
            var left = store.leftPlaces(ChatTarget.PLATFORM);
            var own = store.viewerData(viewer, 0, MAX_CHANGES).changes().stream().map(SettingChange::place)
                    .map(Place::parse).map(place -> place.outermost().path());
            return new StoredGroups(targets(own.filter(path -> !left.contains(path))),
                    targets(store.outermostPlaces(ChatTarget.PLATFORM).stream()
                            .filter(path -> !left.contains(path))));
        } catch (StoreUnavailableException e) {
            LOG.debug("Telegram: settings cannot be read, groups with settings are not listed", e);
            return new StoredGroups(List.of(), List.of());
        }
    }

    private static List<ChatTarget> targets(Stream<String> paths) {
        return paths.map(Place::parse).flatMap(place -> ChatTarget.of(place).stream()).distinct().limit(MAX_LOOKUPS)
                .toList();
    }
}
