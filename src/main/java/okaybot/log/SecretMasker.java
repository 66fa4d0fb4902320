package okaybot.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import ch.qos.logback.core.encoder.JsonEscapeUtil;
import java.net.URLEncoder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes secrets out of text: those that were configured, and whatever looks like one. Safe for use by several threads.
public final class SecretMasker {
    private static final String MASK = "***";
    /// What is shorter is no token, and may well be a word.
    private static final int SHORTEST = 8;
    /// The longest first: one may stand in another.
    private static final Set<String> KNOWN = new ConcurrentSkipListSet<>(
            comparingInt(String::length).reversed().thenComparing(naturalOrder()));

    /// What stands in a group is no secret, and is left. No pattern takes a quotation mark or a backslash away, so JSON stays
    /// JSON; and none begins in the middle of a word, so a long line takes no longer than it must.
    private static final List<Pattern> LOOKS = Stream.of(
            // Discord: the bot's id, the time and a signature, in base64url.
            "()(?<![\\w-])[\\w-]{18,}+\\.[\\w-]{5,10}+\\.[\\w-]{20,}+()",
            // Telegram: the bot's id and a signature.
            "()(?<!\\d)\\d{5,}+(?::|%3[Aa])[\\w-]{20,}+()",
            "(/bot)\\d++(?::|%3[Aa])[\\w-]++()",
            // What lets an interaction be answered.
            "()aW50ZXJhY3Rpb24[\\w-]{4,}+()",
            "((?:interactions|webhooks)/\\d++/)[\\w-]++()",
            // Headers.
            "(?i)(authorization\\W{1,8}(?:(?:bot|bearer|basic)\\s++)?)[^\\s\"'\\\\,;]++()",
            "(?i)(\\b(?:bot|bearer)\\s++)[\\w.+/=~-]{20,}+()",
            "(?i)(secret[_-]token\\W{1,8})[\\w-]++()",
            // URLs.
            "(?i)((?:password|passwd|pwd|secret|token)=)[^&\\s\"'\\\\]++()",
            "(//[^\\s/:@\"'\\\\]*+:)[^\\s/@\"'\\\\]++(@)").map(Pattern::compile).toList();

    private SecretMasker() {}

    /// From now on this is a secret, whatever it looks like.
    public static void register(String secret) {
        if (secret.length() >= SHORTEST) {
            KNOWN.addAll(List.of(secret, JsonEscapeUtil.jsonEscapeString(secret), URLEncoder.encode(secret, UTF_8)));
        }
    }

    /// The text without secrets.
    public static String mask(String text) {
        var masked = text;
        for (var secret : KNOWN) {
            masked = masked.replace(secret, MASK);
        }
        for (var look : LOOKS) {
            masked = look.matcher(masked).replaceAll("$1" + MASK + "$2");
        }
        return masked;
    }
}
