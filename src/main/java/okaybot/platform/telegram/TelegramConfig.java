package okaybot.platform.telegram;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.platform.telegram.api.SendPace;
import okaybot.platform.telegram.updates.WebhookConfig;

/// How to connect to Telegram.
///
/// @param token the bot's token from @BotFather; never shown or logged
/// @param apiServer the base address of the Bot API server
/// @param webhook empty for long polling
/// @param pace how fast the bot may send
/// @param paidBroadcast whether Telegram may charge for messages that exceed what is free
public record TelegramConfig(String token, URI apiServer, Optional<WebhookConfig> webhook, SendPace pace,
        boolean paidBroadcast) {
    /// Telegram's own server.
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    public TelegramConfig {
        if (apiServer.getHost() == null || !List.of("https", "http").contains(apiServer.getScheme())) {
            throw new IllegalArgumentException("Not the address of a Bot API server: " + apiServer);
        }
    }

    /// At Telegram's usual pace.
    public TelegramConfig(String token, URI apiServer, Optional<WebhookConfig> webhook) {
        this(token, apiServer, webhook, SendPace.TELEGRAM, false);
    }

    /// The bot's user id, with which its token begins. Empty if that is no token of @BotFather's.
    Optional<Long> botId() {
        return Optional.of(token.split(":", 2)[0]).filter(id -> id.matches("[1-9]\\d{0,15}") && !id.equals(token))
                .map(Long::valueOf);
    }

    /// Whether the Bot API server is Telegram's own.
    boolean isTelegrams() {
        return TELEGRAM.getHost().equals(apiServer.getHost());
    }

    /// What must not be logged.
    public List<String> secrets() {
        return Stream.concat(Stream.of(token), webhook.stream().map(WebhookConfig::secret)).toList();
    }

    /// Names the bot in files and in the database, also after BotFather has replaced its token: its id, or for a token of another
    /// form a part of its digest, from which the token cannot be derived.
    String botKey() {
        return botId().map(String::valueOf)
                .orElseGet(() -> WebhookConfig.digest("bot " + token).substring(0, 16));
    }

    /// Without the secrets.
    @Override
    public String toString() {
        return "Telegram at " + apiServer + webhook.map(hook -> ", webhook " + hook).orElse(", long polling");
    }
}
