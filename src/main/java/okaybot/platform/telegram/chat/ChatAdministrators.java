package okaybot.platform.telegram.chat;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;

/// The admins of groups. Each group is looked up at most once a minute, and in a limited time; after a failure, not before
/// the wait that Telegram asks for is over.
final class ChatAdministrators {
    private static final Logger LOG = LoggerFactory.getLogger(ChatAdministrators.class);
    private static final int MAX_CHATS = 10_000;
    private static final Duration EXPIRY = Duration.ofMinutes(1);
    private static final Duration FAILURE_EXPIRY = Duration.ofSeconds(15);
    /// Somebody is waiting, and so are the later messages of the chat.
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final AsyncLoadingCache<Long, Lookup> users;
    private final AsyncLoadingCache<Long, Lookup> linkedChannels;
    private final BotApiClient api;

    ChatAdministrators(BotApiClient api) {
        this.api = api;
        users = cache(this::fetchUserIds);
        linkedChannels = cache(this::fetchLinkedChannelId);
    }

    private static AsyncLoadingCache<Long, Lookup> cache(Fetch fetch) {
        Executor executor = Thread::startVirtualThread;
        return Caffeine.newBuilder().executor(executor).maximumSize(MAX_CHATS)
                .expireAfter(Expiry.<Long, Lookup>creating((_, lookup) -> lookup.expiry()))
                .buildAsync(chatId -> lookUp(chatId, fetch));
    }

    /// An anonymous admin writes in the name of the group itself. Only a channel's admins can write in its name. The
    /// channel that is linked to the group belongs to the group's admins; any other channel may belong to anybody.
    AdminStatus status(Requester requester, ChatTarget target) {
        if (target.isPrivate()) {
            return AdminStatus.MEMBER;
        }
        if (target.equals(ChatTarget.UNKNOWN_CHAT)) {
            return AdminStatus.UNKNOWN;
        }
        if (requester.id() == target.chatId()) {
            return AdminStatus.ADMIN;
        }
        var admins = requester.userId().isPresent() ? users : linkedChannels;
        return admins.get(target.chatId()).join().statusOf(requester.id());
    }

    /// Whether others in a group do not see that somebody is one of its admins (Bot API, ChatMemberAdministrator: `is_anonymous`);
    /// also if Telegram does not say.
    boolean mayBeAnonymous(Requester requester, ChatTarget target) {
        return !target.isPrivate() && users.get(target.chatId()).join().mayBeAnonymous(requester.id());
    }

    /// Forgets a chat's admins, because they may have changed. A failed look-up is kept, since Telegram may have asked to wait.
    void invalidate(long chatId) {
        Stream.of(users, linkedChannels).map(cache -> cache.synchronous().asMap())
                .forEach(lookups -> lookups.computeIfPresent(chatId, (_, lookup) -> lookup.isFailed() ? lookup : null));
    }

    private static Lookup lookUp(long chatId, Fetch fetch) {
        try {
            return new Lookup(Optional.of(Map.copyOf(fetch.fetch(chatId))), EXPIRY);
        } catch (BotApiException e) {
            var wait = e.retryAfter().filter(asked -> asked.compareTo(FAILURE_EXPIRY) > 0).orElse(FAILURE_EXPIRY);
            // Somebody may have made up a link to a group in which the bot is not.
            var isElsewhere = e.type() == BotApiErrorType.FORBIDDEN || e.type() == BotApiErrorType.NOT_MEMBER;
            LOG.atLevel(isElsewhere ? Level.DEBUG : Level.WARN).log(
                    "Telegram: admins of a group cannot be looked up ({}), admin commands there refused for {} s",
                    e.reason(), wait.toSeconds());
            return new Lookup(Optional.empty(), wait);
        }
    }

    private Map<Long, Boolean> fetchUserIds(long chatId) throws BotApiException {
        var members = api.call(GetChatAdministrators.builder().chatId(chatId).build(), TIMEOUT);
        return members.stream().filter(Objects::nonNull).filter(member -> member.getUser() != null)
                .collect(Collectors.toMap(member -> member.getUser().getId(), ChatAdministrators::isAnonymous,
                        Boolean::logicalOr));
    }

    private static boolean isAnonymous(ChatMember member) {
        return switch (member) {
            case ChatMemberOwner owner -> Boolean.TRUE.equals(owner.getIsAnonymous());
            case ChatMemberAdministrator admin -> Boolean.TRUE.equals(admin.getIsAnonymous());
            default -> false;
        };
    }

    private Map<Long, Boolean> fetchLinkedChannelId(long chatId) throws BotApiException {
        return Stream.ofNullable(api.call(GetChat.builder().chatId(chatId).build(), TIMEOUT).getLinkedChatId())
                .collect(Collectors.toMap(channel -> channel, _ -> false));
    }

    private interface Fetch {
        /// The ids of the admins, each with whether they are anonymous.
        Map<Long, Boolean> fetch(long chatId) throws BotApiException;
    }

    /// @param ids the users or channels that are admins, each with whether they are anonymous; empty if Telegram did not say
    /// @param expiry when to look again
    private record Lookup(Optional<Map<Long, Boolean>> ids, Duration expiry) {
        boolean isFailed() {
            return ids.isEmpty();
        }

        AdminStatus statusOf(long id) {
            return ids.map(admins -> admins.containsKey(id) ? AdminStatus.ADMIN : AdminStatus.MEMBER)
                    .orElse(AdminStatus.UNKNOWN);
        }

        boolean mayBeAnonymous(long id) {
            return ids.map(admins -> admins.getOrDefault(id, false)).orElse(true);
        }
    }
}
