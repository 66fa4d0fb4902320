package okaybot.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;

import ch.qos.logback.core.encoder.JsonEscapeUtil;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Replaces secrets in text: the configured ones, and everything that looks like a token or password. Thread-safe.
public final class SecretMasker {
    private static final String MASK = "***";
    /// Shorter texts are not tokens, and may be ordinary words.
    private static final int MIN_LENGTH = 8;

    /// What the first and the last group match is kept. No pattern matches a quotation mark or backslash, so JSON stays valid;
    /// none starts inside a word, so long lines are matched in linear time.
    private static final List<Pattern> PATTERNS = Stream.of(
            // Discord: the bot's id, the time and a signature, in base64url.
            "()(?<![\\w-])[\\w-]{18,}+\\.[\\w-]{5,10}+\\.[\\w-]{20,}+()",
            // Telegram: the bot's id and a signature.
            "()(?<!\\d)\\d{5,}+(?::|%3[Aa])[\\w-]{20,}+()",
            "(/bot)\\d++(?::|%3[Aa])[\\w-]++()",
            // Discord: interaction tokens, which allow anyone to answer the interaction.
            "()aW50ZXJhY3Rpb24[\\w-]{4,}+()",
            "((?:interactions|webhooks)/\\d++/)[\\w-]++()",
            // Headers.
            "(?i)(authorization\\W{1,8}(?:(?:bot|bearer|basic)\\s++)?)[^\\s\"'\\\\,;]++()",
            "(?i)(\\b(?:bot|bearer)\\s++)[\\w.+/=~-]{20,}+()",
            "(?i)(secret[_-]token\\W{1,8})[\\w-]++()",
            // URLs.
            "(?i)((?:password|passwd|pwd|secret|token)=)(?:(?!&[\\w.-]{1,40}=)[^\\s\"'\\\\])++()",
            "(//[^\\s/:@\"'\\\\]*+:)(?!\\d{1,5}[/?,])[^\\s\"'\\\\]{1,200}(@)").map(Pattern::compile).toList();

    private final List<String> secrets;

    /// @param secrets what to mask in addition to everything that looks like a secret; also in its JSON and URL encodings
    public SecretMasker(Collection<String> secrets) {
        this.secrets = secrets.stream().filter(secret -> secret.length() >= MIN_LENGTH)
                .flatMap(secret -> Stream.of(secret, JsonEscapeUtil.jsonEscapeString(secret),
                        URLEncoder.encode(secret, UTF_8), URLEncoder.encode(secret, UTF_8).replace("+", "%20")))
                .distinct()
                // The longest first, because one secret may contain another.
                .sorted(comparingInt(String::length).reversed())
                .toList();
    }

    /// The text without secrets.
    public String mask(String text) {
        var masked = text;
        for (var secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        for (var pattern : PATTERNS) {
            masked = pattern.matcher(masked).replaceAll("$1" + MASK + "$2");
        }
        return masked;
    }
}
