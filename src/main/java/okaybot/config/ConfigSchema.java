package okaybot.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import okaybot.platform.discord.DiscordConfig;
import okaybot.platform.telegram.TelegramConfig;
import okaybot.yaml.annotation.Description;

/// Every key that can be set, the one list of them. A component `httpPort` is `http-port` in the file, `HTTP_PORT` in the
/// environment, and what the file that `HTTP_PORT_FILE` names holds.
record ConfigSchema(
        @Description("The folder with the content files.") Optional<Path> seeds,
        @Description("The folder for what the bot keeps in files.") Optional<Path> data,
        @Description("The JDBC URL of the store with what admins and viewers have set.") Optional<String> databaseUrl,
        @Description("The port of the bot's own HTTP server; 0 for any that is free.") Optional<Port> httpPort,
        @Description("The address that the HTTP server listens on.") Optional<String> httpHost,
        @Description("How the log is written: text or json.") Optional<LogFormat> logFormat,
        @Description("The bot's token on Discord, which switches Discord on.") Optional<Secret> discordToken,
        @Description("The base of Discord's REST API.") Optional<ServerUrl> discordApiUrl,
        @Description("How many shards the bot has in all processes together.") Optional<String> discordShardsTotal,
        @Description("The shards of this process, such as 0-3, or its part of them, such as 0/2.") Optional<String> discordShards,
        @Description("The bot's token on Telegram, which switches Telegram on.") Optional<Secret> telegramToken,
        @Description("The Bot API server.") Optional<ServerUrl> telegramApiUrl,
        @Description("What Telegram calls to bring updates, instead of being polled.") Optional<URI> telegramWebhookUrl) {
    static final String DEFAULTS = """
            seeds: seeds
            data: data
            http-host: 127.0.0.1
            log-format: text
            discord-api-url: %s
            telegram-api-url: %s
            """.formatted(DiscordConfig.DEFAULT_API_URL, TelegramConfig.TELEGRAM);
}
