package okaybot.platform.telegram.updates;

import java.util.List;
import okaybot.platform.BotRejectedException;

/// Where updates come from.
public interface UpdateReceiver {
    /// The kinds of updates that are wanted; some come only when they are named (Bot API, getUpdates).
    List<String> ALLOWED_UPDATES = List.of("message", "callback_query", "inline_query", "my_chat_member",
            "chat_member");

    /// Begins; returns when updates can come. Tries for as long as it takes.
    ///
    /// @throws Refused if it can never begin as the bot is set up
    void start() throws BotRejectedException, InterruptedException;

    /// Lets no more come in.
    void stopReceiving();

    /// Tells Telegram that no more is wanted of what was taken, and lets go of everything.
    void close() throws InterruptedException;
}
