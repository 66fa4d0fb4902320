package okaybot.log;

import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;

/// Tells what is wrong with Logback's file on the error stream. Logback itself would tell it among the answers.
public final class LogbackErrorPrinter implements StatusListener {
    @Override
    public void addStatusEvent(Status status) {
        if (status.getLevel() >= Status.ERROR) {
            System.err.println(SecretMasker.mask(status.toString()));
        }
    }
}
