package okaybot.platform.telegram;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import okaybot.log.SecretMasker;
import okaybot.platform.telegram.receive.Webhook;

/// How to reach Telegram.
///
/// @param token what @BotFather has given; never shown anywhere
/// @param api the Bot API server
/// @param webhook nothing for long polling
public record TelegramConfig(String token, URI api, Optional<Webhook> webhook) {
    /// Telegram's own server.
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    public TelegramConfig {
        SecretMasker.register(token);
        if (api.getHost() == null || !List.of("https", "http").contains(api.getScheme())) {
            throw new IllegalArgumentException("Not the address of a Bot API server: " + api);
        }
    }

    /// Without the token.
    @Override
    public String toString() {
        return "Telegram at " + api + webhook.map(hook -> ", webhook " + hook).orElse(", long polling");
    }
}
