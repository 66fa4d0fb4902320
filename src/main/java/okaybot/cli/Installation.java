package okaybot.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okaybot.config.Config;
import okaybot.config.ConfigReader;
import okaybot.config.ConfigSection;
import okaybot.config.Secret;
import okaybot.log.LoggingSetup;
import okaybot.log.SecretMasker;
import okaybot.platform.Platform;
import okaybot.problem.InvalidInputException;
import okaybot.settings.database.Database;

/// The installation that the command line works on: its folder, its environment, and the platforms that it can serve.
public final class Installation {
    private final Path home;
    private final Map<String, String> environment;
    private final List<Platform<?>> platforms;
    private SecretMasker masker = new SecretMasker(List.of());

    /// An installation in a folder.
    ///
    /// @param home the folder that contains `config`, `seeds` and `data`
    public Installation(Path home, Map<String, String> environment, List<Platform<?>> platforms) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.platforms = List.copyOf(platforms);
    }

    /// Reads the configuration and configures logging. From then on its secrets are masked in the log and in [#mask].
    ///
    /// @throws InvalidInputException with all problems of the configuration
    public Config configure() throws InvalidInputException {
        var config = readConfig();
        masker = new SecretMasker(Stream.concat(config.secrets().stream().map(Secret::text),
                Database.password(config.databaseUrl()).stream()).toList());
        LoggingSetup.configure(home, config.logFormat().toString(), masker);
        return config;
    }

    /// Reads the configuration without configuring logging.
    ///
    /// @throws InvalidInputException with all problems of the configuration
    public Config readConfig() throws InvalidInputException {
        return ConfigReader.read(home, environment,
                platforms.stream().<ConfigSection<?, ?>>map(Platform::configSection).toList());
    }

    /// Removes secrets from a text for the terminal.
    public String mask(String text) {
        return masker.mask(text);
    }

    public Map<String, String> environment() {
        return environment;
    }

    public List<Platform<?>> platforms() {
        return platforms;
    }
}
