package okaybot.platform.telegram.api;

/// Called with what the calls for messages tell about their chats.
@FunctionalInterface
public interface ChatListener {
    /// A group has become a supergroup.
    void chatMigrated(long from, long to);

    /// Telegram has taken a message for the chat, so the bot is in it. Called for each message, hence it returns at once.
    default void messageAccepted(long chat) {}
}
