package okaybot.platform.telegram.updates;

import java.util.List;
import okaybot.platform.BotRejectedException;

/// Receives updates from Telegram.
public interface UpdateReceiver {
    /// Telegram sends some types of updates only if they are listed (Bot API, getUpdates).
    List<String> ALLOWED_UPDATES = List.of("message", "callback_query", "inline_query", "guest_message",
            "my_chat_member", "chat_member");

    /// The component of the incident log for the connection to Telegram.
    String CONNECTION = "Telegram: connection";

    static BotRejectedException tokenRejected() {
        return new BotRejectedException(
                "Telegram does not accept the token. Take the one that @BotFather shows for this bot.");
    }

    /// Starts to receive updates; retries until Telegram can be reached.
    ///
    /// @throws BotRejectedException if the bot's configuration does not allow it
    /// @throws InterruptedException if the thread is interrupted or the receiver is stopped
    void start() throws BotRejectedException, InterruptedException;

    /// Whether updates can arrive at the moment.
    boolean isReceiving();

    /// Accepts no more updates.
    void stopReceiving();

    /// Confirms the updates that were received and releases all resources.
    void close() throws InterruptedException;
}
