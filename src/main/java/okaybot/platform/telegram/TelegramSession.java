package okaybot.platform.telegram;

import java.io.IOException;
import java.time.Duration;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.handler.UpdateDispatcher;
import okaybot.platform.telegram.updates.UpdateProcessor;
import okaybot.platform.telegram.updates.UpdateReceiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts that are created once the bot's name is known.
record TelegramSession(UpdateDispatcher dispatcher, MessageSender messageSender, UpdateProcessor processor,
        UpdateReceiver receiver) {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramSession.class);

    /// First handles the updates that the last run has not finished, then receives new ones.
    void start() throws BotRejectedException, InterruptedException {
        processor.resume();
        receiver.start();
    }

    /// Waits for the updates in progress. Those that take longer are answered after the next start.
    void close(Duration drainTimeout) throws InterruptedException {
        receiver.stopReceiving();
        try {
            if (!processor.drain(drainTimeout)) {
                LOG.warn("Telegram: some updates are unfinished, they are answered after the next start");
            }
        } finally {
            dispatcher.close();
            // Closed before the processor, which still records the messages that have just been sent.
            messageSender.close();
            receiver.close();
            closeProcessor();
        }
    }

    private void closeProcessor() {
        try {
            processor.close();
        } catch (IOException e) {
            LOG.warn("Telegram: file of updates could not be closed: {}", e.toString());
        }
    }
}
