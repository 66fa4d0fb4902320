package okaybot.platform.telegram.chat;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;

/// The admins of groups, looked up at most once a minute for each group. While Telegram does not answer, everybody
/// counts as a plain member.
final class ChatAdministrators {
    private static final Logger LOG = LoggerFactory.getLogger(ChatAdministrators.class);
    private static final int MAX_CHATS = 10_000;
    private static final Duration EXPIRY = Duration.ofMinutes(1);
    private final LoadingCache<Long, Set<Long>> userIds;
    private final LoadingCache<Long, Set<Long>> linkedChannelIds;
    private final BotApiClient api;

    ChatAdministrators(BotApiClient api) {
        this.api = api;
        userIds = cache(this::fetchUserIds);
        linkedChannelIds = cache(this::fetchLinkedChannelIds);
    }

    private static LoadingCache<Long, Set<Long>> cache(CacheLoader<Long, Set<Long>> loader) {
        return Caffeine.newBuilder().expireAfterWrite(EXPIRY).maximumSize(MAX_CHATS).build(loader);
    }

    /// An anonymous admin writes in the name of the group itself. Only a channel's admins can write in its name. The
    /// channel that is linked to the group belongs to the group's admins; any other channel may belong to anybody.
    boolean contains(Requester requester, ChatTarget target) {
        if (target.isPrivate()) {
            return false;
        }
        return requester.id() == target.chatId()
                || get(requester.userId().isPresent() ? userIds : linkedChannelIds, target.chatId())
                        .contains(requester.id());
    }

    /// Forgets a chat's admins, because they may have changed.
    void invalidate(long chatId) {
        userIds.invalidate(chatId);
        linkedChannelIds.invalidate(chatId);
    }

    private static Set<Long> get(LoadingCache<Long, Set<Long>> cache, long chatId) {
        try {
            return cache.get(chatId);
        } catch (CompletionException e) {
            LOG.warn("Telegram: admins of a group cannot be looked up ({}), the request counts as a member's",
                    String.valueOf(e.getCause()));
            return Set.of();
        }
    }

    private Set<Long> fetchUserIds(long chatId) throws BotApiException {
        var members = api.call(GetChatAdministrators.builder().chatId(chatId).build());
        return members.stream().filter(Objects::nonNull).map(member -> member.getUser().getId())
                .collect(Collectors.toSet());
    }

    private Set<Long> fetchLinkedChannelIds(long chatId) throws BotApiException {
        return Stream.ofNullable(api.call(GetChat.builder().chatId(chatId).build()).getLinkedChatId())
                .collect(Collectors.toSet());
    }
}
