package okaybot.platform.telegram.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work in order within a chat, and side by side across chats.
public final class PerChatExecutor implements AutoCloseable {
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(PerChatExecutor.class);
    private final Map<Long, Deque<Runnable>> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    public PerChatExecutor(String name) {
        threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 0).factory());
    }

    /// Puts work at the end of a chat's lane.
    public void execute(long chat, Runnable work) {
        put(chat, work, false);
    }

    /// Puts work before all that waits in a chat's lane.
    public void executeFirst(long chat, Runnable work) {
        put(chat, work, true);
    }

    private void put(long chat, Runnable task, boolean first) {
        var work = RequestId.wrap(task);
        lanes.compute(chat, (_, lane) -> {
            var waiting = lane == null ? new ArrayDeque<Runnable>() : lane;
            if (first) {
                waiting.addFirst(work);
            } else {
                waiting.addLast(work);
            }
            if (lane == null) {
                threads.execute(() -> drain(chat));
            }
            return waiting;
        });
    }

    private void drain(long chat) {
        for (var next = next(chat); next.isPresent() && !Thread.currentThread().isInterrupted(); next = next(chat)) {
            run(next.get());
        }
    }

    /// An error ends the work, never the lane: all that comes later would wait for ever.
    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.error("Work for a chat has ended on an error", RedactedException.of(e));
        }
    }

    /// How much work waits in all lanes.
    int queued() {
        return lanes.values().stream().mapToInt(Deque::size).sum();
    }

    /// The next piece of work; the lane goes with its last one.
    private Optional<Runnable> next(long chat) {
        var next = new ArrayDeque<Runnable>(1);
        lanes.computeIfPresent(chat, (_, lane) -> {
            if (lane.isEmpty()) {
                return null;
            }
            next.add(lane.removeFirst());
            return lane;
        });
        return Optional.ofNullable(next.poll());
    }

    /// Gives up what waits, and lets what is on its way come to its end for a moment.
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
