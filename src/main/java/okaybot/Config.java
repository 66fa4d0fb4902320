package okaybot;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import okaybot.platform.discord.Login;
import okaybot.platform.discord.Shards;
import okaybot.platform.telegram.TelegramConfig;
import okaybot.platform.telegram.receive.Webhook;

/// What the one who runs the bot has set: `config/okaybot.yaml`, and before it the environment.
///
/// @param seeds the folder with the content files
/// @param database the JDBC URL of the store with what admins and viewers have set
/// @param data the folder for what the bot keeps in files
/// @param discord how to get into Discord; nothing where it is not served
/// @param telegram how to reach Telegram; nothing where it is not served
/// @param httpPort where Telegram's calls arrive; there is one wherever Telegram has a webhook
record Config(Path seeds, String database, Path data, Optional<Login> discord, Optional<TelegramConfig> telegram,
        Optional<Integer> httpPort) {
    /// Reads the configuration of an installation.
    ///
    /// @param home the folder that holds `config`, `seeds` and `data`
    /// @throws Unusable if something that is set is wrong
    /// @throws IOException if the file is there and cannot be read
    static Config read(Path home, Map<String, String> environment) throws Unusable, IOException {
        var file = ConfigFile.read(home.resolve("config/okaybot.yaml"));
        var set = new Environment(environment);
        var data = home.resolve("data");
        return new Config(
                set.get("SEEDS").map(Path::of).orElseGet(() -> home.resolve(file.seeds().orElse(Path.of("seeds")))),
                set.get("DATABASE_URL").or(file::databaseUrl)
                        .orElseGet(() -> "jdbc:sqlite:" + data.resolve("okaybot.db")),
                data, discord(set, file), telegram(set, file), httpPort(set, file));
    }

    /// Whether a platform is switched on.
    boolean servesPlatforms() {
        return discord.isPresent() || telegram.isPresent();
    }

    private static Optional<Login> discord(Environment set, ConfigFile file) throws Unusable {
        var token = set.secret("DISCORD_TOKEN").or(file::discordToken);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        var api = set.get("DISCORD_API_URL").or(file::discordApiUrl).orElse(Login.DISCORD);
        var total = set.get("DISCORD_SHARDS_TOTAL").or(() -> file.discordShardsTotal().map(String::valueOf));
        var range = set.get("DISCORD_SHARDS").or(file::discordShards);
        try {
            return Optional.of(new Login(token.get(), api, Shards.of(total, range)));
        } catch (IllegalArgumentException e) {
            throw Unusable.because("Discord", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<TelegramConfig> telegram(Environment set, ConfigFile file) throws Unusable {
        var token = set.secret("TELEGRAM_TOKEN").or(file::telegramToken);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        var api = set.get("TELEGRAM_API_URL").or(file::telegramApiUrl);
        var hook = set.get("TELEGRAM_WEBHOOK_URL").or(file::telegramWebhookUrl);
        if (hook.isPresent() && httpPort(set, file).isEmpty()) {
            throw Unusable.because("Telegram", "a webhook needs HTTP_PORT, the port where it arrives");
        }
        try {
            return Optional.of(new TelegramConfig(token.get(), api.map(URI::create).orElse(TelegramConfig.TELEGRAM),
                    hook.map(url -> Webhook.of(URI.create(url), token.get()))));
        } catch (IllegalArgumentException e) {
            throw Unusable.because("Telegram", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Integer> httpPort(Environment set, ConfigFile file) throws Unusable {
        var port = set.get("HTTP_PORT").or(() -> file.httpPort().map(String::valueOf));
        if (port.isEmpty()) {
            return Optional.empty();
        }
        var number = port.filter(text -> text.matches("[1-9]\\d{0,4}")).map(Integer::valueOf).filter(it -> it < 65_536);
        if (number.isEmpty()) {
            throw Unusable.because("HTTP_PORT", "a port is a number from 1 to 65535");
        }
        return number;
    }
}
