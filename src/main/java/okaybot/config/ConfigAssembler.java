package okaybot.config;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.log.SecretMasker;
import okaybot.platform.discord.DiscordConfig;
import okaybot.platform.discord.connection.ShardRange;
import okaybot.platform.telegram.TelegramConfig;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.problem.InvalidInputException;

/// Makes the configuration of the keys, and finds what is wrong with them together.
final class ConfigAssembler {
    private final ConfigSources layers;
    private final ConfigSchema keys;

    ConfigAssembler(ConfigSources layers) {
        this.layers = layers;
        this.keys = layers.keys();
    }

    Config config() throws InvalidInputException {
        var data = keys.data().orElseThrow();
        var database = keys.databaseUrl().orElseGet(() -> "jdbc:sqlite:" + data.resolve("okaybot.db"));
        checkTokens();
        var config = new Config(keys.seeds().orElseThrow(), database, data, http(), keys.logFormat().orElseThrow(),
                discord(), telegram(), EffectiveValue.all(layers, database));
        if (!layers.problems().isEmpty()) {
            throw new InvalidInputException(layers.problems());
        }
        return config;
    }

    private void checkTokens() {
        if (keys.discordToken().isPresent() && keys.discordToken().equals(keys.telegramToken())) {
            layers.problem(ConfigKey.of("telegram-token"),
                    "this is the same token as Discord's; each platform gives its own");
        }
    }

    private Optional<InetSocketAddress> http() {
        var host = keys.httpHost().orElseThrow();
        var address = keys.httpPort().map(port -> new InetSocketAddress(host, port.number()));
        if (address.isPresent() && address.get().isUnresolved()) {
            layers.problem(ConfigKey.of("http-host"), "there is no host called " + host);
        }
        return address;
    }

    private Optional<DiscordConfig> discord() {
        if (keys.discordToken().isEmpty()) {
            return Optional.empty();
        }
        var shards = checked("discord-shards", () -> ShardRange.parse(keys.discordShardsTotal(), keys.discordShards()));
        return checked("discord-token", () -> Optional.of(new DiscordConfig(keys.discordToken().get().text(),
                keys.discordApiUrl().orElseThrow().base(), shards)));
    }

    private Optional<TelegramConfig> telegram() {
        if (keys.telegramToken().isEmpty()) {
            return Optional.empty();
        }
        var token = keys.telegramToken().get().text();
        if (keys.telegramWebhookUrl().isPresent() && keys.httpPort().isEmpty()) {
            layers.problem(ConfigKey.of("telegram-webhook-url"),
                    "a webhook needs http-port, the port where it arrives");
        }
        var webhook = checked("telegram-webhook-url",
                () -> keys.telegramWebhookUrl().map(url -> WebhookConfig.withDerivedSecret(url, token)));
        var config = new TelegramConfig(token, keys.telegramApiUrl().orElseThrow().address(), webhook);
        config.secrets().forEach(SecretMasker::register);
        return Optional.of(config);
    }

    /// What can be made; if it cannot, the key is told to be wrong.
    private <T> Optional<T> checked(String key, Supplier<Optional<T>> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            layers.problem(ConfigKey.of(key), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
