package okaybot.platform.telegram.api;

/// Keeps the bot within Telegram's limits by making senders wait.
public interface SendLimiter {
    /// Waits until a message may be sent. Only one thread at a time may send to the same chat.
    ///
    /// @return to be closed after the call
    /// @throws java.util.concurrent.CancellationException if another instance of the bot sends it instead
    SendPermit acquire(long chat) throws InterruptedException;

    /// The right to send one message now.
    interface SendPermit extends AutoCloseable {
        @Override
        void close();
    }
}
