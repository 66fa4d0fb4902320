package okaybot.platform.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The webhook that Telegram sends updates to, instead of being polled.
///
/// @param url its public address: https on port 443, 80, 88 or 8443 (Bot API, setWebhook)
/// @param secret the token that authenticates Telegram's requests: 1 to 256 letters, digits, `_` and `-`
public record WebhookConfig(URI url, String secret) {
    public WebhookConfig {
        if (!secret.matches("[A-Za-z0-9_-]{1,256}")) {
            throw new IllegalArgumentException("The webhook's secret can have letters, digits, _ and - only");
        }
        if (!"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("Telegram calls a webhook over https only, not " + url);
        }
    }

    /// Derives the secret from the token, so that all instances of the bot use the same one. The token cannot be derived from
    /// it.
    public static WebhookConfig withDerivedSecret(URI url, String token) {
        return new WebhookConfig(url, digest("webhook " + token));
    }

    /// The SHA-256 of a text, in hexadecimal digits.
    public static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("Every Java runtime has SHA-256", missing);
        }
    }

    /// The path on the bot's HTTP server.
    String path() {
        return url.getPath().isEmpty() ? "/" : url.getPath();
    }

    /// Without the secret.
    @Override
    public String toString() {
        return url.toString();
    }
}
