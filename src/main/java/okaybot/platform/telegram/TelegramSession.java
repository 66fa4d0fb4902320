package okaybot.platform.telegram;

import java.time.Duration;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.handler.UpdateDispatcher;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.updates.UpdateReceiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts that are created once the bot's name is known.
record TelegramSession(UpdateDispatcher dispatcher, MessageSender messageSender, UpdateInbox inbox,
        UpdateReceiver receiver) {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramSession.class);

    /// First handles the updates that the last run has not finished, then receives new ones.
    void start() throws BotRejectedException, InterruptedException {
        inbox.start(update -> dispatcher.dispatch(update.json(), update.tree()));
        receiver.start();
    }

    /// Waits for the updates in progress. Those that take longer are answered after the next start, or by another instance.
    void close(Duration drainTimeout) throws InterruptedException {
        receiver.stopReceiving();
        try {
            if (!inbox.drain(drainTimeout)) {
                LOG.warn("Telegram: some updates are unfinished, they are answered later");
            }
        } finally {
            dispatcher.close();
            // Closed before the inbox, which still records the messages that have just been sent.
            messageSender.close();
            receiver.close();
        }
    }
}
