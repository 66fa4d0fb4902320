package okaybot.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.platform.discord.DiscordConfig;
import okaybot.platform.telegram.TelegramConfig;
import okaybot.problem.InvalidInputException;

/// What holds for this run of the bot.
///
/// @param seedsFolder the folder with the content files
/// @param databaseUrl the JDBC URL of the store with what admins and viewers have set
/// @param dataFolder the folder for what the bot keeps in files
/// @param httpAddress where the bot's own HTTP server listens; nothing for no such server
/// @param discord how to get into Discord; nothing where it is not served
/// @param telegram how to reach Telegram; nothing where it is not served
/// @param effectiveValues every key with its value and origin, for a reader
public record Config(Path seedsFolder, String databaseUrl, Path dataFolder, Optional<InetSocketAddress> httpAddress,
        LogFormat logFormat,
        Optional<DiscordConfig> discord, Optional<TelegramConfig> telegram, List<EffectiveValue> effectiveValues) {
    /// Reads the configuration of an installation.
    ///
    /// @param home the folder that holds `config`, `seeds` and `data`
    /// @throws Unusable with everything that is wrong with what is set
    /// @throws IOException if the file is there and cannot be read
    public static Config read(Path home, Map<String, String> environment) throws InvalidInputException, IOException {
        var layers = new ConfigSources();
        layers.yaml(EffectiveValue.DEFAULT, ConfigSchema.DEFAULTS, home);
        var file = home.resolve("config/okaybot.yaml");
        if (Files.exists(file)) {
            layers.yaml(file.toString(), Files.readString(file, UTF_8), home);
        }
        layers.environment(environment);
        return new ConfigAssembler(layers).config();
    }

    /// Whether a platform is switched on.
    public boolean servesPlatforms() {
        return discord.isPresent() || telegram.isPresent();
    }
}
