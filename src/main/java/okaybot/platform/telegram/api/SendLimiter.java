package okaybot.platform.telegram.api;

/// Keeps the bot within Telegram's limits by making senders wait.
public interface SendLimiter {
    /// Waits until a message may be sent. Only one thread at a time may send to the same chat.
    ///
    /// @throws java.util.concurrent.CancellationException if another instance of the bot sends it instead
    void acquire(long chat) throws InterruptedException;
}
