package okaybot.platform.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Does what may fail while Discord is down, at growing intervals, until it is done or the bot closes. JDA has this for a
/// lost connection only, not for what comes before it.
///
/// @param closing open once the bot closes
record RetryUntilClosed(CountDownLatch closing) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /// Blocks until it is done or the bot closes.
    ///
    /// @param failed hears of each failure; what it throws ends the tries
    /// @return whether it is done
    boolean untilDone(Runnable deed, Consumer<RuntimeException> failed) {
        for (var pause = FIRST_PAUSE;; pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE)) {
            try {
                deed.run();
                return true;
            } catch (RuntimeException e) {
                if (closing.getCount() == 0) {
                    return false;
                }
                failed.accept(e);
            }
            if (closes(pause)) {
                return false;
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean closes(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
