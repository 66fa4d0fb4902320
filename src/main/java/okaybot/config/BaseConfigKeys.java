package okaybot.config;

import java.nio.file.Path;
import java.util.Optional;
import okaybot.yaml.annotation.Description;

/// The keys that belong to no platform.
record BaseConfigKeys(
        @Description("The folder with the content files.") Optional<Path> seeds,
        @Description("The folder for the bot's own files.") Optional<Path> data,
        @Description("The JDBC URL of the database with the settings of admins and viewers.") Optional<String> databaseUrl,
        @Description("The port of the bot's own HTTP server; 0 for any free port.") Optional<Port> httpPort,
        @Description("The address that the HTTP server listens on.") Optional<String> httpHost,
        @Description("The format of the log: text or json.") Optional<LogFormat> logFormat) {
    static final String DEFAULTS = """
            seeds: seeds
            data: data
            http-host: 127.0.0.1
            log-format: text
            """;
}
