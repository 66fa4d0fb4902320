package okaybot.platform.telegram.ephemeral;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.chat.OutgoingMessage;

/// Makes calls for which somebody waits.
///
/// @param limit how long each may take
record EphemeralCaller(MessageSender sender, Duration limit) {
    CompletableFuture<String> call(long chat, LongFunction<RawJsonMethod> call, boolean isIdempotent) {
        return withinLimit(sender.callFirst(chat, call, isIdempotent, limit));
    }

    /// The same call, which fails when nobody waits for it any more.
    <T> CompletableFuture<T> withinLimit(CompletableFuture<T> called) {
        return called.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Replaces an ephemeral message; in words if no picture is accepted. False if it has disappeared, which may happen at any
    /// time.
    CompletableFuture<Boolean> edit(EphemeralMessage ephemeral, OutgoingMessage message) {
        var edited = editOnce(ephemeral, message);
        return message.inWords().map(words -> edited.thenCompose(done -> done
                ? CompletableFuture.completedFuture(true)
                : editOnce(ephemeral, words))).orElse(edited);
    }

    private CompletableFuture<Boolean> editOnce(EphemeralMessage ephemeral, OutgoingMessage message) {
        return call(ephemeral.chatId(), chatId -> EphemeralCalls.edit(chatId, ephemeral, message), true)
                .thenApply(_ -> true)
                .exceptionallyCompose(failure -> BotApiException.isOfType(BotApiErrorType.NOT_MODIFIED, failure)
                        ? CompletableFuture.completedFuture(true)
                        : failed(failure));
    }

    /// False for what Telegram has said or has not said in time; anything else stays a failure.
    static CompletableFuture<Boolean> failed(Throwable failure) {
        var cause = Futures.unwrap(failure);
        return cause instanceof BotApiException || cause instanceof TimeoutException
                ? CompletableFuture.completedFuture(false)
                : CompletableFuture.failedFuture(cause);
    }
}
