package okaybot.platform.telegram;

import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.inbox.jdbc.InstanceLease;
import okaybot.platform.telegram.inbox.jdbc.JdbcInbox;
import okaybot.platform.telegram.inbox.jdbc.JdbcSendLimiter;
import okaybot.resilience.IncidentLog;
import okaybot.settings.database.Database;

/// Shares updates and times with the other instances of the bot.
///
/// @param botId whose updates these are
record JdbcStorage(Database database, String botId, InstanceLease lease,
        JdbcSendLimiter sendLimiter) implements TelegramStorage {
    /// @param database one that several instances can use
    static JdbcStorage of(Database database, String botId, SendLimits limits, InstanceLease lease) {
        return new JdbcStorage(database, botId, lease, new JdbcSendLimiter(database, botId, limits, lease));
    }

    @Override
    public UpdateInbox openInbox(IncidentLog incidents) {
        return new JdbcInbox(database, botId, lease, incidents);
    }

    @Override
    public void close() {
        sendLimiter.close();
    }
}
