package okaybot.platform.telegram;

import java.io.IOException;
import java.time.Duration;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.Outbox;
import okaybot.platform.telegram.chat.Updates;
import okaybot.platform.telegram.receive.Intake;
import okaybot.platform.telegram.receive.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What works once it is known who the bot is.
record Serving(Updates updates, Outbox outbox, Intake intake, Source source) {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    /// First what the last run has left, then what is new.
    void open() throws BotRejectedException, InterruptedException {
        intake.resume();
        source.open();
    }

    /// Takes no more in, and waits for what is in hand. What does not end in time is answered after the next start.
    void close(Duration atMost) throws InterruptedException {
        source.shut();
        try {
            if (!intake.drain(atMost)) {
                LOG.warn("Some questions on Telegram wait for an answer; they get it after the next start");
            }
        } finally {
            updates.close();
            // Before the intake: what is sent at the last moment is noted there.
            outbox.close();
            source.release();
            closeIntake();
        }
    }

    private void closeIntake() {
        try {
            intake.close();
        } catch (IOException e) {
            LOG.warn("The file with Telegram's updates could not be closed: {}", e.toString());
        }
    }
}
