package okaybot.platform.discord.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import okaybot.log.RequestId;
import okaybot.platform.discord.rest.DiscordRequestException;
import org.jspecify.annotations.Nullable;

/// Does something about each reply that is late. Nearly none is, so one thread looks after all from time to time: neither a thread
/// nor a timer is needed for each. Thread-safe.
final class LateReplies {
    /// How much later than at its time something may be done.
    private static final Duration INTERVAL = Duration.ofMillis(25);

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isWatching = new AtomicBoolean();

    /// Watches for a reply until the watch is ended.
    ///
    /// @param due when the reply is late
    /// @param action what to do then, on another thread
    Watch watch(Instant due, Callable<@Nullable Void> action) {
        var watch = new Watch(due, new FutureTask<>(action));
        watches.add(watch);
        startWatching();
        return watch;
    }

    private void startWatching() {
        if (!isWatching.get() && isWatching.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::watchAll);
        }
    }

    private void watchAll() {
        try {
            while (!watches.isEmpty()) {
                Thread.sleep(INTERVAL);
                var now = Instant.now();
                watches.forEach(watch -> watch.check(now));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        isWatching.set(false);
        if (!watches.isEmpty()) {
            startWatching();
        }
    }

    /// For one reply.
    final class Watch {
        private final Instant due;
        private final FutureTask<@Nullable Void> action;
        private final Runnable start;
        private final AtomicBoolean isDecided = new AtomicBoolean();

        private Watch(Instant due, FutureTask<@Nullable Void> action) {
            this.due = due;
            this.action = action;
            this.start = RequestId.wrap(action);
        }

        private void check(Instant now) {
            if (!now.isBefore(due) && isDecided.compareAndSet(false, true)) {
                Thread.startVirtualThread(start);
            }
        }

        /// Ends the watch. If the reply was late, waits until the action is done.
        ///
        /// @throws DiscordRequestException if the action has failed with it
        /// @throws ExecutionException if it has failed otherwise
        void end() throws DiscordRequestException, ExecutionException, InterruptedException {
            watches.remove(this);
            if (isDecided.compareAndSet(false, true)) {
                return;
            }
            try {
                action.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof DiscordRequestException rejected) {
                    throw rejected;
                }
                throw e;
            }
        }
    }
}
