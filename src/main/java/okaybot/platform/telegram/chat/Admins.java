package okaybot.platform.telegram.chat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import okaybot.platform.telegram.api.Api;
import okaybot.platform.telegram.api.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;

/// Who decides in a group, asked once a minute at most. Who cannot be asked about is no admin.
final class Admins {
    private static final Logger LOG = LoggerFactory.getLogger(Admins.class);
    private static final int MOST = 10_000;
    private final LoadingCache<Long, Set<Long>> groups;
    private final Api api;

    Admins(Api api, Ticker ticker) {
        this.api = api;
        groups = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(MOST)
                .ticker(ticker)
                .build(this::ask);
    }

    /// An admin who is anonymous writes in the name of the group itself.
    boolean include(Asker asker, Spot spot) {
        return !spot.direct() && (asker.id() == spot.chat() || admins(spot.chat()).contains(asker.id()));
    }

    /// Forgets what was known of a group: something has changed there.
    void changed(long chat) {
        groups.invalidate(chat);
    }

    private Set<Long> admins(long chat) {
        try {
            return groups.get(chat);
        } catch (CompletionException e) {
            LOG.warn("Telegram does not tell who the admins of a group are: {}", String.valueOf(e.getCause()));
            return Set.of();
        }
    }

    private Set<Long> ask(long chat) throws Failure {
        var admins = api.call(GetChatAdministrators.builder().chatId(chat).build());
        return admins.stream().filter(Objects::nonNull).map(admin -> admin.getUser().getId())
                .collect(Collectors.toSet());
    }
}
