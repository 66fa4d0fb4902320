package okaybot.platform.telegram.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Keeps accepted updates until they have been handled, also when the process is killed. Each is passed to the handler once,
/// those of a chat in the order in which they were accepted. Thread-safe.
public interface UpdateInbox extends AutoCloseable {
    /// The component of the incident log for saving updates.
    String STORAGE = "Telegram: storage of updates";

    /// Starts to pass on updates, at first those that were left.
    ///
    /// @param handler begins to handle an update and returns at once; cancelling its result means that the update is to be
    /// handled later, after the next start or by another instance
    void start(Function<RawUpdate, CompletableFuture<Void>> handler) throws InterruptedException;

    /// Waits for capacity and saves updates. After that Telegram may forget them.
    ///
    /// @throws IOException if they cannot be saved; then Telegram must send them again
    void accept(Collection<RawUpdate> updates) throws IOException, InterruptedException;

    /// Does the same as [#accept], but only if there is capacity at once.
    ///
    /// @return false without capacity
    boolean tryAccept(Collection<RawUpdate> updates) throws IOException, InterruptedException;

    /// How many updates are in progress in this instance.
    int inProgress();

    /// Waits until no update is in progress. To be called only before the end.
    ///
    /// @return false if that takes longer
    boolean drain(Duration timeout) throws InterruptedException;

    @Override
    void close() throws IOException;
}
