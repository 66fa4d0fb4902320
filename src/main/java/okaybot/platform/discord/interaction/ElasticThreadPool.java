package okaybot.platform.discord.interaction;

import java.time.Duration;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Threads for tasks that wait for the network. A thread is made only for a task that finds no idle one, up to a limit; further tasks
/// wait. The JDK's own pools with a queue make a thread for each task until the limit is reached, even if others are idle.
final class ElasticThreadPool extends ThreadPoolExecutor {
    /// @param maxThreads more tasks wait
    /// @param lifetime   of an idle thread
    ElasticThreadPool(int maxThreads, Duration lifetime, ThreadFactory factory) {
        super(0, maxThreads, lifetime.toMillis(), TimeUnit.MILLISECONDS, new IdleThreadQueue(), factory,
                (task, pool) -> ((IdleThreadQueue) pool.getQueue()).add(task));
    }

    /// Offered tasks are accepted by idle threads only; otherwise the pool makes a thread, or adds them if it may not.
    private static final class IdleThreadQueue extends LinkedTransferQueue<Runnable> {
        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }

        @Override
        public boolean add(Runnable task) {
            return super.offer(task);
        }
    }
}
