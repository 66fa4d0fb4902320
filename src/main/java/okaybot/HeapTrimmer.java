package okaybot;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Gives memory back to the system that is no longer used. By itself, the JVM's serial collector lets the heap grow to its limit before
/// it collects what has become garbage after a while, so that a start or a burst of questions would keep its memory for good.
final class HeapTrimmer implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    /// A collection pauses the bot for about a tenth of a second, so while the heap grows, it may do so by this part before the next one.
    private static final double GROWTH = 0.5;
    /// Once it grows no more, as after a burst of questions, less is worth a collection.
    private static final double GROWTH_BEFORE_REST = 0.1;

    private final LongSupplier heapSize;
    private final Runnable collection;
    private final Thread thread = Thread.ofVirtual().name("heap-trimmer").unstarted(this::trimAgainAndAgain);
    private long trimmedSize;
    private long sizeBefore;

    HeapTrimmer() {
        this(Runtime.getRuntime()::totalMemory, System::gc);
    }

    /// @param heapSize   in bytes, used or not
    /// @param collection of all garbage
    HeapTrimmer(LongSupplier heapSize, Runnable collection) {
        this.heapSize = heapSize;
        this.collection = collection;
    }

    /// Trims the heap now, and from time to time if it has grown.
    void start() {
        trim();
        thread.start();
    }

    private void trimAgainAndAgain() {
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                trimIfGrown();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void trimIfGrown() {
        var size = heapSize.getAsLong();
        var growth = size > sizeBefore ? GROWTH : GROWTH_BEFORE_REST;
        sizeBefore = size;
        if (size > trimmedSize * (1 + growth)) {
            trim();
        }
    }

    private void trim() {
        collection.run();
        trimmedSize = heapSize.getAsLong();
        sizeBefore = trimmedSize;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
