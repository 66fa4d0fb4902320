package okaybot.platform.telegram.api;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

/// Functions that [CompletableFuture] lacks.
public final class Futures {
    private Futures() {}

    public static CompletableFuture<Void> completed() {
        return CompletableFuture.completedFuture(null);
    }

    public static CompletableFuture<Void> allOf(List<? extends CompletableFuture<?>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }

    /// Whether the work was given up because the adapter is closing.
    public static boolean isCancelled(Throwable failure) {
        var cause = unwrap(failure);
        return cause instanceof CancellationException || cause instanceof RejectedExecutionException;
    }

    /// The failure as dependent futures pass it on.
    public static CompletionException wrap(Throwable failure) {
        return failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
    }

    /// The failure itself, without the exception that dependent futures wrap it in.
    public static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
