package okaybot.platform.telegram.handler;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import okaybot.log.RequestId;
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
    /// @param done completed when the handler's future is; cancelled if the adapter closes before that
    void executeInOrder(long chatId, CompletableFuture<Void> done, Supplier<CompletableFuture<Void>> handler) {
        perChat.execute(chatId, () -> handle(done, chatId, handler));
    }

    /// Runs a handler without waiting for others.
    ///
    /// @param done as in [#executeInOrder]
    void executeAtOnce(CompletableFuture<Void> done, Supplier<CompletableFuture<Void>> handler) {
        queryThreads.execute(RequestId.wrap(() -> handle(done, UNKNOWN_CHAT, handler)));
    }

    private void handle(CompletableFuture<Void> done, long chatId, Supplier<CompletableFuture<Void>> handler) {
        guard(done, () -> {
            var _ = handler.get().whenComplete((_, failure) -> finish(done, failure, chatId));
        });
    }

    private void finish(CompletableFuture<Void> done, @Nullable Throwable failure, long chatId) {
        if (failure != null) {
            errors.handle(Futures.unwrap(failure), chatId);
        }
        if (failure != null && Futures.isCancelled(failure)) {
            done.cancel(false);
        } else {
            done.complete(null);
        }
    }

    /// Runs work on an update. If it throws, the error is logged and the update counts as done, because a second try
    /// would fail too.
    void guard(CompletableFuture<Void> done, Runnable work) {
        try {
            work.run();
        } catch (RejectedExecutionException e) {
            done.cancel(false);
        } catch (RuntimeException | Error e) {
            errors.handleUnexpected(e);
            done.complete(null);
        }
    }

    @Override
    public void close() {
        perChat.close();
        queryThreads.shutdownNow();
    }
}
