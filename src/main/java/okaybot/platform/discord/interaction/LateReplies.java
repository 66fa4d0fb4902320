package okaybot.platform.discord.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import okaybot.log.RequestId;
import okaybot.platform.discord.rest.DiscordRequestException;
import org.jspecify.annotations.Nullable;

/// Does something about each reply that is late. Nearly none is, so one thread looks after all from time to time: neither a thread
/// nor a timer is needed for each. Thread-safe.
///
/// Its threads are no virtual ones. Those share as many threads as there are cores, without time slices: while some make answers that
/// take long, all others wait, and just then replies are late.
final class LateReplies {
    /// How much later than at its time something may be done.
    private static final Duration INTERVAL = Duration.ofMillis(25);
    private static final int MAX_THREADS = 64;
    private static final Duration THREAD_LIFETIME = Duration.ofSeconds(10);
    /// So many replies that are waited for, or one that has taken so long, are signs that virtual threads have to wait. Together they
    /// are less than Discord's 3 seconds on two cores.
    private static final int MANY = 48;
    private static final Duration LONG = Duration.ofMillis(100);

    private final Duration lateAfter;
    private final Executor threads = newThreads();
    /// Apart, since the others wait for these.
    private final Executor lookUps = newThreads();
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isWatching = new AtomicBoolean();

    @FunctionalInterface
    interface Action {
        void run() throws DiscordRequestException, InterruptedException;
    }

    /// @param lateAfter how long after an interaction has arrived its reply is late
    LateReplies(Duration lateAfter) {
        this.lateAfter = lateAfter;
    }

    /// Watches for the reply to an interaction until the watch is ended.
    ///
    /// @param receivedAt when the interaction arrived
    /// @param action what to do when the reply is late, on another thread
    Watch watchFrom(Instant receivedAt, Action action) {
        return watch(receivedAt.plus(lateAfter), action);
    }

    /// Watches for a reply until the watch is ended.
    ///
    /// @param due when the reply is late
    /// @param action what to do then, on another thread
    Watch watch(Instant due, Action action) {
        var watch = new Watch(due, toTask(action));
        watches.add(watch);
        startWatching();
        return watch;
    }

    private static Executor newThreads() {
        return new ElasticThreadPool(MAX_THREADS, THREAD_LIFETIME,
                Thread.ofPlatform().daemon().name("discord-late-reply-", 0).factory());
    }

    /// Whether a virtual thread that waits for the network now may have to wait long until it goes on.
    ///
    /// @param receivedAt when the interaction of that thread arrived
    boolean areLikely(Instant receivedAt) {
        return watches.size() > MANY || Instant.now().isAfter(receivedAt.plus(LONG));
    }

    /// Does something at once, however busy virtual threads are, and waits until it is done.
    ///
    /// @throws DiscordRequestException if the action has failed with it
    /// @throws ExecutionException if it has failed otherwise
    void run(Action action) throws DiscordRequestException, ExecutionException, InterruptedException {
        var task = toTask(action);
        threads.execute(RequestId.wrap(task));
        await(task);
    }

    /// Starts at once to find out what a late reply waits for.
    <T> Future<T> startLookUp(Callable<T> lookUp) {
        var task = new FutureTask<>(lookUp);
        lookUps.execute(RequestId.wrap(task));
        return task;
    }

    private static FutureTask<@Nullable Void> toTask(Action action) {
        return new FutureTask<>(() -> {
            action.run();
            return null;
        });
    }

    private static void await(Future<@Nullable Void> task)
            throws DiscordRequestException, ExecutionException, InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DiscordRequestException rejected) {
                throw rejected;
            }
            throw e;
        }
    }

    private void startWatching() {
        if (!isWatching.get() && isWatching.compareAndSet(false, true)) {
            var _ = Thread.ofPlatform().daemon().name("discord-late-replies").start(this::watchAll);
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
                watches.remove(this);
                threads.execute(start);
            }
        }

        /// Ends the watch without waiting. May be called once, instead of [#end].
        ///
        /// @return whether nothing was done about the reply
        boolean cancel() {
            watches.remove(this);
            return isDecided.compareAndSet(false, true);
        }

        /// Ends the watch. If the reply was late, waits until the action is done.
        ///
        /// @throws DiscordRequestException if the action has failed with it
        /// @throws ExecutionException if it has failed otherwise
        void end() throws DiscordRequestException, ExecutionException, InterruptedException {
            if (!cancel()) {
                await(action);
            }
        }
    }
}
