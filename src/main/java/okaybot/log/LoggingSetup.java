package okaybot.log;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Gets the log ready.
public final class LoggingSetup {
    private static final String FILE = "logback.configurationFile";

    private LoggingSetup() {}

    /// Begins to log, as the installation's `config/logback.xml` says; without one, as the one in the jar does. From then on
    /// what libraries log in other ways, and what ends a thread, goes the same way. Before this, nothing may be logged.
    ///
    /// @param home the folder that holds `config`
    /// @param format `text` or `json`
    public static void configure(Path home, String format) {
        var file = home.resolve("config/logback.xml");
        if (System.getProperty(FILE) == null && Files.isRegularFile(file)) {
            System.setProperty(FILE, file.toString());
        }
        System.setProperty("LOG_FORMAT", format);
        System.setProperty("logback.statusListenerClass", LogbackErrorPrinter.class.getName());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LoggerFactory.getLogger(LoggingSetup.class)
                .error("The thread {} has ended", thread.getName(), RedactedException.of(failure)));
    }
}
