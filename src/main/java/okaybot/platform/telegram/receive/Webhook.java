package okaybot.platform.telegram.receive;

import java.net.URI;

/// Where Telegram brings the updates, instead of being polled.
///
/// @param url what Telegram calls: https, on port 443, 80, 88 or 8443 (Bot API, setWebhook)
/// @param port where the bot listens, behind whatever takes the call; 0 for any that is free
/// @param secret proves that it is Telegram who calls: 1 to 256 letters, digits, `_` and `-`
public record Webhook(URI url, int port, String secret) {
    public Webhook {
        if (!secret.matches("[A-Za-z0-9_-]{1,256}")) {
            throw new IllegalArgumentException("The webhook's secret can have letters, digits, _ and - only");
        }
    }

    /// Without the secret.
    @Override
    public String toString() {
        return url + " on port " + port;
    }
}
