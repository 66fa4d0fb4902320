package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

/// Functions that [CompletableFuture] lacks.
final class Futures {
    private Futures() {}

    static CompletableFuture<Void> completed() {
        return CompletableFuture.completedFuture(null);
    }

    static CompletableFuture<Void> allOf(List<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }

    /// Whether the work was given up because the adapter is closing.
    static boolean isCancelled(Throwable failure) {
        var cause = unwrap(failure);
        return cause instanceof CancellationException || cause instanceof RejectedExecutionException;
    }

    /// The failure itself, without the exception that dependent futures wrap it in.
    static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
