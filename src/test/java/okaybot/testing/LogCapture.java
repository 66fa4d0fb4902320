package okaybot.testing;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/// Captures everything logged at info and above until it is closed, also from tests that run in parallel.
public final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogCapture() {}

    public static LogCapture attach() {
        var capture = new LogCapture();
        capture.start();
        root().addAppender(capture);
        return capture;
    }

    /// While another thread sets up logging, SLF4J hands out substitutes, which have no appenders.
    private static Logger root() {
        return (Logger) await().until(() -> LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME),
                Logger.class::isInstance);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
            lines.add(event.getMDCPropertyMap() + event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    /// Each event: the id of its request, the message, and the stack trace.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /// The events of one request.
    public List<String> lines(String request) {
        return lines.stream().filter(line -> line.startsWith("{request=" + request + "}")).toList();
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }
}
