package okaybot.log;

import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.util.List;

/// Prints errors in `logback.xml` to standard error. Logback itself would print them to standard output, between the
/// answers.
public final class LogbackErrorPrinter implements StatusListener {
    private final SecretMasker masker = new SecretMasker(List.of());

    @Override
    public void addStatusEvent(Status status) {
        if (status.getLevel() >= Status.ERROR) {
            System.err.println(masker.mask(status.toString()));
        }
    }
}
