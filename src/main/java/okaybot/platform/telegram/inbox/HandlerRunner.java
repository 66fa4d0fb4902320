package okaybot.platform.telegram.inbox;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Passes updates to the handler that an inbox was started with. Before that, they count as cancelled.
public final class HandlerRunner {
    private final FinishListener listener;
    private volatile Function<RawUpdate, CompletableFuture<Void>> handler = _ -> CompletableFuture
            .failedFuture(new CancellationException("not started"));

    public HandlerRunner(FinishListener listener) {
        this.listener = listener;
    }

    /// Sets what handles the updates.
    ///
    /// @param newHandler as in [UpdateInbox#start]
    public void setHandler(Function<RawUpdate, CompletableFuture<Void>> newHandler) {
        handler = newHandler;
    }

    /// Begins to handle an update. One that the handler fails on counts as done: otherwise it would fail again and again.
    public void handle(RawUpdate update) {
        var waiting = update.withoutTree();
        try {
            var _ = handler.apply(update)
                    .whenComplete((_, failure) -> listener.finished(waiting, failure instanceof CancellationException));
        } catch (Error e) {
            listener.finished(update, false);
            throw e;
        }
    }

    /// Learns what has become of an update.
    @FunctionalInterface
    public interface FinishListener {
        /// Called when an update has been handled.
        ///
        /// @param isCancelled whether it is to be handled later
        void finished(RawUpdate update, boolean isCancelled);
    }
}
