package okaybot.platform.telegram;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import okaybot.log.SecretMasker;
import okaybot.platform.telegram.updates.WebhookConfig;

/// How to reach Telegram.
///
/// @param token what @BotFather has given; never shown anywhere
/// @param apiServer the Bot API server
/// @param webhook nothing for long polling
public record TelegramConfig(String token, URI apiServer, Optional<WebhookConfig> webhook) {
    /// Telegram's own server.
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    public TelegramConfig {
        SecretMasker.register(token);
        if (apiServer.getHost() == null || !List.of("https", "http").contains(apiServer.getScheme())) {
            throw new IllegalArgumentException("Not the address of a Bot API server: " + apiServer);
        }
    }

    /// Without the token.
    @Override
    public String toString() {
        return "Telegram at " + apiServer + webhook.map(hook -> ", webhook " + hook).orElse(", long polling");
    }
}
