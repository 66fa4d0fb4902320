package okaybot.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusUtil;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Configures logging when the bot starts.
public final class LoggingSetup {
    private static final String CONFIGURATION_FILE = "logback.configurationFile";
    private static final String BUILT_IN = "logback.xml";

    private LoggingSetup() {}

    /// Configures Logback with `config/logback.xml` of the installation; without it, or if it has errors, with the `logback.xml` in
    /// the jar. Messages of java.util.logging and uncaught exceptions are logged too. No logger may be created before this.
    ///
    /// @param home   the folder that contains `config`
    /// @param format `text` or `json`
    /// @param masker removes secrets from every line
    public static void configure(Path home, String format, SecretMasker masker) {
        System.setProperty("LOG_FORMAT", format);
        System.setProperty("logback.statusListenerClass", LogbackErrorPrinter.class.getName());
        System.getProperties().putIfAbsent(CONFIGURATION_FILE, BUILT_IN);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            useFileOf(home, context);
            MaskingEncoder.setMasker(context, masker);
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> LoggerFactory.getLogger(LoggingSetup.class)
                .error("Thread {} ended by an uncaught exception", thread.getName(), RedactedException.of(failure)));
    }

    /// Not left to Logback, which prints a stack trace about a file that it cannot read and then logs nothing.
    private static void useFileOf(Path home, LoggerContext context) {
        var file = home.resolve("config/logback.xml");
        var isChosen = BUILT_IN.equals(System.getProperty(CONFIGURATION_FILE))
                && Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if ((isChosen && !configure(context, file)) || !logsAnywhere(context)) {
            System.err.println("The log configuration cannot be used, so the built-in one applies instead of "
                    + (isChosen ? file : System.getProperty(CONFIGURATION_FILE)));
            var _ = configure(context, Objects.requireNonNull(LoggingSetup.class.getResource("/" + BUILT_IN)));
        }
    }

    private static boolean configure(LoggerContext context, Path file) {
        try {
            return Files.isRegularFile(file) && configure(context, file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// @return whether the configuration has no errors
    private static boolean configure(LoggerContext context, URL configuration) {
        var begin = System.currentTimeMillis();
        context.reset();
        context.getStatusManager().add(new LogbackErrorPrinter());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(configuration);
            return new StatusUtil(context).getHighestLevel(begin) < Status.ERROR;
        } catch (JoranException _) {
            // The printer of errors has told why.
            return false;
        }
    }

    private static boolean logsAnywhere(LoggerContext context) {
        return context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().hasNext();
    }
}
