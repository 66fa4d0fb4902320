package okaybot.platform.telegram.cover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import okaybot.platform.cover.CoverException;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.cover.MessageReplacement;
import okaybot.platform.cover.MessageReplacement.Deletion;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.resilience.Retry;

/// Posts a copy to the chat of a message, and deletes that message. Used once, by one thread.
///
/// @param posted the ids of the messages of the copy
/// @param locale of the moderator
record TelegramReplacementSteps(ChatCalls calls, TelegramOriginalMessage original,
        List<LongFunction<RawJsonMethod>> copy,
        List<Integer> posted, Locale locale) implements MessageReplacement.Steps {
    /// After a call of which nobody knows whether Telegram has received it.
    private static final Retry RETRY = Retry.withBackoff(Duration.ofMillis(250), Duration.ofSeconds(1)).atMost(4)
            .when(failure -> BotApiException.isOfType(BotApiErrorType.UNKNOWN_OUTCOME, failure));
    /// Stands in [#posted] for a message that Telegram may have taken without saying so.
    private static final int UNKNOWN_ID = 0;

    TelegramReplacementSteps(ChatCalls calls, TelegramOriginalMessage original, List<LongFunction<RawJsonMethod>> copy,
            Locale locale) {
        this(calls, original, copy, new ArrayList<>(), locale);
    }

    @Override
    public void postCopy() throws CoverException, InterruptedException {
        try {
            for (var message : copy) {
                posted.add(calls.send(message));
            }
        } catch (BotApiException e) {
            if (e.type() == BotApiErrorType.UNKNOWN_OUTCOME) {
                posted.add(UNKNOWN_ID);
            }
            throw new CoverException(TelegramMessages.in(locale).refused(e.reason()));
        }
    }

    /// Telegram says that a message is not found if a first attempt has succeeded without an answer, and also if somebody else has
    /// deleted it.
    @Override
    public Deletion deleteOriginal() throws InterruptedException {
        var mayHaveArrived = new AtomicBoolean();
        try {
            RETRY.onRetry(_ -> mayHaveArrived.set(true)).run(() -> calls.delete(original.id()));
            return Deletion.DONE;
        } catch (BotApiException e) {
            if (mayHaveArrived.get()) {
                return e.isMessageGone() ? Deletion.DONE : Deletion.UNKNOWN;
            }
            return failed(e);
        }
    }

    private Deletion failed(BotApiException failure) {
        if (failure.isMessageGone()) {
            return Deletion.ALREADY_GONE;
        }
        return Deletion.refused(failure.type() == BotApiErrorType.NOT_PERMITTED
                ? CoverMessages.in(locale).needsRight(TelegramCoverMessages.in(locale).deleteMessages())
                : TelegramMessages.in(locale).refused(failure.reason()));
    }

    @Override
    public boolean removeCopy() throws InterruptedException {
        var isRemoved = true;
        for (var id : posted) {
            isRemoved &= id != UNKNOWN_ID && isRemoved(id);
        }
        return isRemoved;
    }

    private boolean isRemoved(int id) throws InterruptedException {
        try {
            calls.delete(id);
            return true;
        } catch (BotApiException e) {
            return e.isMessageGone();
        }
    }
}
