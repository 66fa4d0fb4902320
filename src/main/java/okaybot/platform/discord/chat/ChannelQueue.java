package okaybot.platform.discord.chat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets the replies in one channel take turns. Discord takes about one a second there: if many went out at once, most would be
/// refused, and each refusal brings the bot closer to a block (Discord, Rate Limits). Thread-safe.
final class ChannelQueue {
    /// More questions at once in one channel are dropped.
    private static final int MAX_WAITING = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /// Each is referenced as long as somebody waits for a turn.
    private final LoadingCache<String, Semaphore> turns = Caffeine.newBuilder().executor(Runnable::run).weakValues()
            .build(_ -> new Semaphore(1, true));

    /// Blocks until the channel's earlier replies are sent, and then runs one of the two.
    ///
    /// @param dropped runs if it would take too long
    void run(String channelId, Runnable reply, Runnable dropped) {
        var turn = turns.get(channelId);
        if (turn.getQueueLength() >= MAX_WAITING || !tryAcquire(turn)) {
            dropped.run();
            return;
        }
        try {
            reply.run();
        } finally {
            turn.release();
        }
    }

    private static boolean tryAcquire(Semaphore turn) {
        try {
            return turn.tryAcquire(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
