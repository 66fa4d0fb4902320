package okaybot.platform.telegram.api;

import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the tasks of one chat in order and those of different chats in parallel, on virtual threads.
public final class PerChatExecutor implements AutoCloseable {
    /// How long a task that has been interrupted may still take.
    private static final Duration TERMINATION_TIMEOUT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(PerChatExecutor.class);
    /// The waiting tasks of each chat for which a thread is running.
    private final Map<Long, Deque<Runnable>> queues = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    public PerChatExecutor(String threadNamePrefix) {
        threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(threadNamePrefix, 0).factory());
    }

    /// Appends a task to a chat's queue.
    public void execute(long chat, Runnable task) {
        enqueue(chat, Deque::addLast, task);
    }

    /// Puts a task at the front of a chat's queue.
    public void executeFirst(long chat, Runnable task) {
        enqueue(chat, Deque::addFirst, task);
    }

    private void enqueue(long chat, BiConsumer<Deque<Runnable>, Runnable> position, Runnable task) {
        var wrapped = RequestId.wrap(task);
        queues.compute(chat, (_, existing) -> {
            var queue = existing == null ? new ConcurrentLinkedDeque<Runnable>() : existing;
            position.accept(queue, wrapped);
            if (existing == null) {
                threads.execute(() -> drain(chat));
            }
            return queue;
        });
    }

    private void drain(long chat) {
        for (var queue = queue(chat); queue.isPresent()
                && !Thread.currentThread().isInterrupted(); queue = queue(chat)) {
            run(queue.get().removeFirst());
        }
    }

    /// The chat's waiting tasks; removed and empty if there are none.
    private Optional<Deque<Runnable>> queue(long chat) {
        return Optional.ofNullable(queues.computeIfPresent(chat, (_, queue) -> queue.isEmpty() ? null : queue));
    }

    /// A task that fails must not end the thread: the chat's later tasks would wait forever.
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("Telegram: task for a chat failed", RedactedException.of(e));
        }
    }

    /// The number of waiting tasks in all queues.
    int queued() {
        return queues.values().stream().mapToInt(Deque::size).sum();
    }

    /// Discards the waiting tasks, interrupts the running ones and waits for them for a short time.
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(TERMINATION_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
