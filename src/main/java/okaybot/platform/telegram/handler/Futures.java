package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

/// Work that is done in parts.
final class Futures {
    private Futures() {}

    static CompletableFuture<Void> completed() {
        return CompletableFuture.completedFuture(null);
    }

    static CompletableFuture<Void> allOf(List<CompletableFuture<Void>> parts) {
        return CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new));
    }

    /// Whether it was given up because the adapter closes.
    static boolean isCancelled(Throwable failure) {
        return unwrap(failure) instanceof CancellationException
                || unwrap(failure) instanceof RejectedExecutionException;
    }

    /// What went wrong, out of the wrapping that futures put around it.
    static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
