package okaybot.log;

import ch.qos.logback.core.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Configures logging when the bot starts.
public final class LoggingSetup {
    private static final String CONFIGURATION_FILE = "logback.configurationFile";

    private LoggingSetup() {}

    /// Configures Logback with `config/logback.xml` of the installation, or else with the `logback.xml` in the jar. Messages
    /// of java.util.logging and uncaught exceptions are logged too. No logger may be created before this.
    ///
    /// @param home   the folder that contains `config`
    /// @param format `text` or `json`
    /// @param masker removes secrets from every line
    public static void configure(Path home, String format, SecretMasker masker) {
        var file = home.resolve("config/logback.xml");
        if (System.getProperty(CONFIGURATION_FILE) == null && Files.isRegularFile(file)) {
            System.setProperty(CONFIGURATION_FILE, file.toString());
        }
        System.setProperty("LOG_FORMAT", format);
        System.setProperty("logback.statusListenerClass", LogbackErrorPrinter.class.getName());
        if (LoggerFactory.getILoggerFactory() instanceof Context context) {
            MaskingEncoder.setMasker(context, masker);
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LoggerFactory.getLogger(LoggingSetup.class)
                .error("Thread {} ended by an uncaught exception", thread.getName(), RedactedException.of(failure)));
    }
}
