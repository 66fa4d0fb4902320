package okaybot.platform.telegram;

import java.io.IOException;
import okaybot.platform.telegram.api.SendLimiter;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.resilience.IncidentLog;

/// Where the adapter keeps the updates that are not answered yet, and the times at which messages were sent.
interface TelegramStorage {
    /// Opens the inbox, which does not pass on updates before it is started.
    ///
    /// @throws okaybot.platform.telegram.inbox.file.InboxInUseException if only one instance can use the storage and another does
    /// @throws IOException if the storage cannot be used
    UpdateInbox openInbox(IncidentLog incidents) throws IOException;

    SendLimiter sendLimiter();

    /// Called after the inbox has been closed.
    void close();
}
