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

/// What works once it is known who the bot is.
record TelegramSession(UpdateDispatcher updates, MessageSender messageSender, UpdateProcessor processor,
        UpdateReceiver receiver) {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramSession.class);

    /// First what the last run has left, then what is new.
    void start() throws BotRejectedException, InterruptedException {
        processor.resume();
        receiver.start();
    }

    /// Takes no more in, and waits for what is in hand. What does not end in time is answered after the next start.
    void close(Duration atMost) throws InterruptedException {
        receiver.stopReceiving();
        try {
            if (!processor.drain(atMost)) {
                LOG.warn("Some questions on Telegram wait for an answer; they get it after the next start");
            }
        } finally {
            updates.close();
            // Before the intake: what is sent at the last moment is noted there.
            messageSender.close();
            receiver.close();
            closeIntake();
        }
    }

    private void closeIntake() {
        try {
            processor.close();
        } catch (IOException e) {
            LOG.warn("The file with Telegram's updates could not be closed: {}", e.toString());
        }
    }
}
