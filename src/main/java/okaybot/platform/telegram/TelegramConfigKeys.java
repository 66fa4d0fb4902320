package okaybot.platform.telegram;

import java.net.URI;
import java.util.Optional;
import okaybot.config.ConfigContext;
import okaybot.config.ConfigSection;
import okaybot.config.Secret;
import okaybot.config.ServerUrl;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.yaml.annotation.Description;

/// The configuration keys of Telegram.
record TelegramConfigKeys(
        @Description("The bot's Telegram token. It switches Telegram on.") Optional<Secret> telegramToken,
        @Description("The URL of the Bot API server.") Optional<ServerUrl> telegramApiUrl,
        @Description("The URL that Telegram sends updates to, instead of being polled.") Optional<URI> telegramWebhookUrl) {
    static final ConfigSection<TelegramConfigKeys, TelegramConfig> SECTION = new ConfigSection<>("Telegram",
            TelegramConfigKeys.class, TelegramConfig.class, "telegram-token",
            "telegram-api-url: " + TelegramConfig.TELEGRAM, TelegramConfigKeys::assemble);

    private Optional<TelegramConfig> assemble(ConfigContext context) {
        var token = telegramToken.orElseThrow().text();
        if (telegramWebhookUrl.isPresent() && !context.isSet("http-port")) {
            context.reportProblem("telegram-webhook-url", "a webhook needs http-port, the port where it arrives");
        }
        var webhook = context.validate("telegram-webhook-url",
                () -> telegramWebhookUrl.map(url -> WebhookConfig.withDerivedSecret(url, token)));
        var config = new TelegramConfig(token, telegramApiUrl.orElseThrow().address(), webhook);
        config.secrets().forEach(context::addSecret);
        return Optional.of(config);
    }
}
