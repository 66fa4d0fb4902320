package okaybot.config;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The configuration of one run of the bot.
///
/// @param seedsFolder     contains the content files
/// @param databaseUrl     the JDBC URL of the database with the settings of admins and viewers
/// @param dataFolder      for the bot's own files
/// @param httpAddress     where the bot's own HTTP server listens; empty for no server
/// @param platforms       the configuration of each platform that is switched on, by the name of its [ConfigSection]
/// @param effectiveValues the value of every key, as `okaybot config` shows it
/// @param secrets         must not be logged
public record Config(Path seedsFolder, String databaseUrl, Path dataFolder, Optional<InetSocketAddress> httpAddress,
        LogFormat logFormat, Map<String, Object> platforms, List<EffectiveValue> effectiveValues,
        List<Secret> secrets) {
    public Config {
        platforms = Map.copyOf(platforms);
    }

    /// The configuration of a platform; empty if the platform is not switched on.
    public <C> Optional<C> platform(ConfigSection<?, C> section) {
        return Optional.ofNullable(platforms.get(section.name())).map(section.type()::cast);
    }

    /// Whether any platform is switched on.
    public boolean servesPlatforms() {
        return !platforms.isEmpty();
    }
}
