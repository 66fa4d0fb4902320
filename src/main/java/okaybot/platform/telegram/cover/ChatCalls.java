package okaybot.platform.telegram.cover;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongFunction;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.RawJsonMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;

/// Calls about one chat, each of which blocks. They keep to Telegram's limits, and are repeated if Telegram has certainly not done
/// them.
///
/// @param patience how long each may take
record ChatCalls(MessageSender sender, long chat, Duration patience) {
    private static final Logger LOG = LoggerFactory.getLogger(ChatCalls.class);

    /// Sends a message.
    ///
    /// @return its id
    int send(LongFunction<RawJsonMethod> message) throws BotApiException, InterruptedException {
        var sent = BotApiClient.result(await(sender.callFirst(chat, message, false, patience)));
        if (sent.isMissingNode()) {
            throw BotApiException.unexpectedResult();
        }
        return sent.path("message_id").asInt();
    }

    void delete(int messageId) throws BotApiException, InterruptedException {
        var _ = await(
                sender.callFirst(chat, chatId -> RawJsonMethod.of(new DeleteMessage(Long.toString(chatId), messageId)),
                        false, patience));
    }

    /// For a message that does no harm if it stays.
    void deleteIfPossible(int messageId) throws InterruptedException {
        try {
            delete(messageId);
        } catch (BotApiException e) {
            LOG.debug("Telegram: a command stays in its chat ({})", e.reason());
        }
    }

    private static String await(CompletableFuture<String> call) throws BotApiException, InterruptedException {
        try {
            return call.get();
        } catch (CancellationException _) {
            throw new InterruptedException("the adapter is closing");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BotApiException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
