package okaybot.platform.telegram;

import java.io.IOException;
import java.nio.file.Path;
import okaybot.platform.telegram.api.SendLimiter;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendRateLimiter;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.inbox.file.FileInbox;
import okaybot.resilience.IncidentLog;

/// Keeps updates in a file and the times in memory, for the only instance of the bot that sends messages.
///
/// @param botId whose updates these are
record FileStorage(Path file, String botId, SendLimits limits) implements TelegramStorage {
    @Override
    public UpdateInbox openInbox(IncidentLog incidents) throws IOException {
        return new FileInbox(file, botId, incidents);
    }

    @Override
    public SendLimiter sendLimiter() {
        return new SendRateLimiter(limits);
    }

    @Override
    public void close() {}
}
