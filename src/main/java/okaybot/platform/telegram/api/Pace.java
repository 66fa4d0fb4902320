package okaybot.platform.telegram.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;

/// Keeps what is sent within limits by making the senders wait. Within a chat one sender at a time may ask.
final class Pace {
    private final Ticker ticker;
    private final Window all;
    private final LoadingCache<Long, List<Window>> chats;

    Pace(Limits limits, Ticker ticker) {
        this.ticker = ticker;
        all = limits.all().window();
        // Its upkeep takes less time than to wake another thread for it.
        chats = Caffeine.newBuilder()
                .executor(Runnable::run)
                .ticker(ticker)
                .expireAfterAccess(limits.group().period().plus(limits.chat().period()).multipliedBy(2))
                .build(chat -> isGroup(chat)
                        ? List.of(limits.chat().window(), limits.group().window())
                        : List.of(limits.chat().window()));
    }

    /// Bot API, Chat: the ids of groups are below zero.
    private static boolean isGroup(long chat) {
        return chat < 0;
    }

    /// Waits until a message may be sent. A place among all is taken only when the chat's own turn has come, so that a busy
    /// chat holds up no other.
    void await(long chat) throws InterruptedException {
        for (var window : chats.get(chat)) {
            sleep(window.take(ticker.read()));
        }
        sleep(all.take(ticker.read()));
    }

    private static void sleep(long nanos) throws InterruptedException {
        if (nanos > 0) {
            Thread.sleep(Duration.ofNanos(nanos));
        }
    }
}
