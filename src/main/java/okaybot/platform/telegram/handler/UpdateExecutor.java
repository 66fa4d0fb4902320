package okaybot.platform.telegram.handler;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import okaybot.log.RequestId;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.PerChatExecutor;
import org.jspecify.annotations.Nullable;

/// Runs the handlers of updates on virtual threads. A handler that fails does not affect the others.
final class UpdateExecutor implements AutoCloseable {
    private static final long UNKNOWN_CHAT = 0;

    private final PerChatExecutor perChat = new PerChatExecutor("telegram-chat-");
    private final ExecutorService queryThreads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-query-", 0).factory());
    private final UpdateErrorHandler errors;

    UpdateExecutor(UpdateErrorHandler errors) {
        this.errors = errors;
    }

    /// Runs a handler after the earlier ones of the same chat.
    ///
    /// @return done when the handler's future is; cancelled if the adapter closes before that
    CompletableFuture<Void> executeInOrder(long chatId, Supplier<CompletableFuture<Void>> handler) {
        return execute(task -> perChat.execute(chatId, task), chatId, handler);
    }

    /// Runs a handler without waiting for others.
    ///
    /// @return as in [#executeInOrder]
    CompletableFuture<Void> executeAtOnce(Supplier<CompletableFuture<Void>> handler) {
        return execute(task -> queryThreads.execute(RequestId.wrap(task)), UNKNOWN_CHAT, handler);
    }

    private CompletableFuture<Void> execute(Executor executor, long chatId,
            Supplier<CompletableFuture<Void>> handler) {
        var done = new CompletableFuture<Void>();
        var _ = Futures.completed().thenComposeAsync(_ -> handler.get(), executor)
                .whenComplete((_, failure) -> finish(done, failure, chatId));
        return done;
    }

    /// An update that failed counts as done, because a second try would fail too.
    private void finish(CompletableFuture<Void> done, @Nullable Throwable failure, long chatId) {
        if (failure != null && Futures.isCancelled(failure)) {
            done.cancel(false);
            return;
        }
        try {
            if (failure != null) {
                errors.handle(Futures.unwrap(failure), chatId);
            }
        } finally {
            done.complete(null);
        }
    }

    @Override
    public void close() {
        perChat.close();
        queryThreads.shutdownNow();
    }
}
