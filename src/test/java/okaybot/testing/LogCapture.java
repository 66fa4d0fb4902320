package okaybot.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/// All that is logged at info and above while it listens, by tests that run beside this one too.
public final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogCapture() {}

    public static LogCapture attach() {
        var overheard = new LogCapture();
        overheard.start();
        root().addAppender(overheard);
        return overheard;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
            lines.add(event.getMDCPropertyMap() + event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    /// What was said, with the id of its request before it and what was thrown behind it.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /// What was said while a request was worked on.
    public List<String> lines(String request) {
        return lines.stream().filter(line -> line.startsWith("{request=" + request + "}")).toList();
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }
}
