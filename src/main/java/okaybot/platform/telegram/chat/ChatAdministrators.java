package okaybot.platform.telegram.chat;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
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

/// Who decides in a group, asked once a minute at most. Who cannot be asked about is no admin.
final class ChatAdministrators {
    private static final Logger LOG = LoggerFactory.getLogger(ChatAdministrators.class);
    private static final int MOST = 10_000;
    private final LoadingCache<Long, Set<Long>> people;
    private final LoadingCache<Long, Set<Long>> channels;
    private final BotApiClient api;

    ChatAdministrators(BotApiClient api, Ticker ticker) {
        this.api = api;
        people = cache(ticker, this::admins);
        channels = cache(ticker, this::linked);
    }

    private static LoadingCache<Long, Set<Long>> cache(Ticker ticker, CacheLoader<Long, Set<Long>> ask) {
        return Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(MOST).ticker(ticker)
                .build(ask);
    }

    /// An admin who is anonymous writes in the name of the group itself. Only those who run a channel can write in its name,
    /// and the group's own channel is run by those who run the group; any other is a stranger.
    boolean contains(Requester asker, ChatTarget spot) {
        if (spot.isPrivate() || asker.id() == spot.chatId()) {
            return !spot.isPrivate();
        }
        return known(asker.userId().isPresent() ? people : channels, spot.chatId()).contains(asker.id());
    }

    /// Forgets what was known of a group: something has changed there.
    void invalidate(long chat) {
        people.invalidate(chat);
        channels.invalidate(chat);
    }

    private static Set<Long> known(LoadingCache<Long, Set<Long>> cache, long chat) {
        try {
            return cache.get(chat);
        } catch (CompletionException e) {
            LOG.warn("Telegram does not tell who the admins of a group are: {}", String.valueOf(e.getCause()));
            return Set.of();
        }
    }

    private Set<Long> admins(long chat) throws BotApiException {
        var admins = api.call(GetChatAdministrators.builder().chatId(chat).build());
        return admins.stream().filter(Objects::nonNull).map(admin -> admin.getUser().getId())
                .collect(Collectors.toSet());
    }

    private Set<Long> linked(long chat) throws BotApiException {
        return Stream.ofNullable(api.call(GetChat.builder().chatId(chat).build()).getLinkedChatId())
                .collect(Collectors.toSet());
    }
}
